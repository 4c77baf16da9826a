import * as mixpeek from "@mixpeek/pulumi";

const found = mixpeek.listFeatureExtractorsOutput({ namespace: "media" });

export const extractors = found.featureExtractors;
