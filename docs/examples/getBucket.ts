import * as mixpeek from "@mixpeek/pulumi";

const bucket = mixpeek.getBucketOutput({ namespace: "media", bucket: "raw" });

export const bucketId = bucket.bucketId;
export const objects = bucket.objectCount;
