import * as mixpeek from "@mixpeek/pulumi";

const collection = mixpeek.getCollectionOutput({ namespace: "media", collection: "segments" });

export const collectionId = collection.collectionId;
export const fields = collection.outputSchema;
