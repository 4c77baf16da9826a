import * as mixpeek from "@mixpeek/pulumi";

const found = mixpeek.getCollectionFeaturesOutput({ namespace: "media", collection: "segments" });

export const features = found.features;
