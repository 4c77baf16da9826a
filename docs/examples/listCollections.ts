import * as mixpeek from "@mixpeek/pulumi";

const found = mixpeek.listCollectionsOutput({ namespace: "media", filters: { AND: [{ field: "collection_name", operator: "in", value: ["segments", "transcripts"] }] } });

export const collections = found.collections;
