import * as mixpeek from "@mixpeek/pulumi";

const raw = new mixpeek.Bucket("raw", {
    namespace: "media",
    description: "Campaign videos, as they come in",
    bucketSchema: {
        properties: {
            video: { type: "video", required: true },
            title: { type: "string" },
            campaign_id: { type: "string", required: true },
        },
    },
    uniqueKey: { fields: ["campaign_id", "title"], defaultPolicy: "upsert" },
    metadata: { team: "media" },
});

export const bucketId = raw.id;
