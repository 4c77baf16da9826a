import * as mixpeek from "@mixpeek/pulumi";

const found = mixpeek.listNamespacesOutput({ search: "med*" });

export const namespaces = found.namespaces;
