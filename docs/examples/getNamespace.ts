import * as mixpeek from "@mixpeek/pulumi";

const namespace = mixpeek.getNamespaceOutput({ namespace: "media" });

export const namespaceId = namespace.namespaceId;
export const documents = namespace.documentCount;
