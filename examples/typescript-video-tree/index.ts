import * as pulumi from "@pulumi/pulumi";
import { Bucket, Collection, Namespace, Schema } from "./mixpeek";

const faceThreshold = new pulumi.Config().getNumber("faceThreshold") ?? 0.5;

const media = new Namespace("media", {
    description: "Campaign videos and what is in them",
    featureExtractors: ["multimodal_extractor", "text_extractor", "face_identity_extractor", "passthrough_extractor"]
        .map(featureExtractorName => ({ featureExtractorName, version: "v1" })),
    payloadIndexes: [{ fieldName: "campaign_id", type: "keyword" }],
});

// Where the videos come in, one bucket a region.
const bucketSchema: Schema = {
    properties: {
        video: { type: "video", required: true },
        title: { type: "string" },
        campaign_id: { type: "string", required: true },
        duration_seconds: { type: "number" },
    },
};
const raw = new Bucket("raw", { namespace: media.id, description: "Videos of the Americas", bucketSchema, metadata: { team: "media" } });
const rawEurope = new Bucket("rawEurope", { namespace: media.id, description: "Videos of Europe", bucketSchema, metadata: { team: "media" } });

// Tier 1: segments with transcripts, thumbnails and embeddings.
const segments = new Collection("segments", {
    description: "Ten-second segments",
    source: { buckets: [raw] },
    featureExtractor: {
        featureExtractorName: "multimodal_extractor",
        version: "v1",
        inputMappings: { video: "video" },
        fieldPassthrough: [{ sourcePath: "campaign_id", required: true }, { sourcePath: "title", targetPath: "video_title" }],
        parameters: { split_method: "time", time_split_interval: 10, run_transcription: true },
    },
});

// Tier 2: what is said, and who is seen.
const transcripts = new Collection("transcripts", {
    description: "What is said",
    source: { collections: [segments] },
    featureExtractor: {
        featureExtractorName: "text_extractor",
        version: "v1",
        inputMappings: { text: "transcription" },
        fieldPassthrough: [{ sourcePath: "campaign_id" }, { sourcePath: "video_title" }],
    },
});
new Collection("faces", {
    description: "Who is seen",
    source: { collections: [segments] },
    featureExtractor: {
        featureExtractorName: "face_identity_extractor",
        version: "v1",
        inputMappings: { image: "thumbnail_url" },
        fieldPassthrough: [{ sourcePath: "campaign_id" }],
        parameters: { detection_threshold: faceThreshold },
    },
});

// Tier 3: one line a campaign quote, for the search page.
const quotes = new Collection("quotes", {
    description: "Quotes for the search page",
    source: {
        collections: [transcripts],
        sourceFilters: { filters: { AND: [{ field: "campaign_id", operator: "exists", value: true }] } },
    },
    featureExtractor: {
        featureExtractorName: "passthrough_extractor",
        version: "v1",
        fieldPassthrough: [{ sourcePath: "text", targetPath: "quote" }, { sourcePath: "campaign_id" }],
    },
});

// Both regions in one collection.
new Collection("worldwide", {
    description: "Segments of all regions",
    source: { buckets: [raw, rawEurope] },
    featureExtractor: {
        featureExtractorName: "multimodal_extractor",
        version: "v1",
        inputMappings: { video: "video" },
        fieldPassthrough: [{ sourcePath: "campaign_id" }],
    },
});

export const namespaceId = media.id;
export const segmentsId = segments.id;
export const quoteFields = quotes.outputSchema;
