import * as mixpeek from "@mixpeek/pulumi";

const videos = new mixpeek.Bucket("videos", {
    namespace: "media",
    bucketSchema: { properties: { video: { type: "video", required: true }, campaign_id: { type: "string" } } },
});

// Tier 1: the source is the bucket itself; order and namespace follow from it.
const segments = new mixpeek.Collection("segments", {
    description: "Ten-second segments",
    source: { buckets: [videos] },
    featureExtractor: {
        featureExtractorName: "multimodal_extractor",
        version: "v1",
        inputMappings: { video: "video" },
        fieldPassthrough: [{ sourcePath: "campaign_id" }],
        parameters: { split_method: "time", time_split_interval: 10, run_transcription: true },
    },
});

// Tier 2: `transcription` is a field that tier 1 makes.
const transcripts = new mixpeek.Collection("transcripts", {
    description: "What is said",
    source: { collections: [segments] },
    featureExtractor: {
        featureExtractorName: "text_extractor",
        version: "v1",
        inputMappings: { text: "transcription" },
        fieldPassthrough: [{ sourcePath: "campaign_id" }],
    },
    schedule: { triggerType: "cron", scheduleConfig: { cron_expression: "0 2 * * *" } },
});

export const fields = transcripts.outputSchema;
