import * as mixpeek from "@mixpeek/pulumi";

const media = new mixpeek.Namespace("media", {
    description: "Campaign videos and what is in them",
    featureExtractors: [
        { featureExtractorName: "multimodal_extractor", version: "v1" },
        { featureExtractorName: "text_extractor", version: "v1" },
    ],
    payloadIndexes: [{ fieldName: "campaign_id", type: "keyword" }],
});

export const namespaceId = media.id;
