import * as mixpeek from "@mixpeek/pulumi";

const extractor = mixpeek.getFeatureExtractorOutput({ featureExtractorName: "text_extractor", version: "v1" });

export const inputs = extractor.inputSchema;
export const parameters = extractor.parameterSchema;
