import * as mixpeek from "@mixpeek/pulumi";

const tree = mixpeek.getDecompositionTreeOutput({ namespace: "media" });

export const drawing = tree.mermaid;
