import * as mixpeek from "@mixpeek/pulumi";

const found = mixpeek.listBucketsOutput({ namespace: "media", search: "raw" });

export const buckets = found.buckets;
