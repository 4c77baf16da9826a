// What this program uses of Mixpeek's resources. A generated SDK has all of it; until you have one, a class for each kind is enough.
import * as pulumi from "@pulumi/pulumi";

export interface FieldSchema {
    type: string;
    required?: boolean;
}

export interface Schema {
    properties: Record<string, FieldSchema>;
}

export interface FeatureExtractorName {
    featureExtractorName: string;
    version: string;
}

export interface FeatureExtractor extends FeatureExtractorName {
    inputMappings?: Record<string, string>;
    fieldPassthrough?: { sourcePath: string; targetPath?: string; required?: boolean }[];
    parameters?: Record<string, unknown>;
}

export interface NamespaceArgs {
    description?: pulumi.Input<string>;
    featureExtractors: pulumi.Input<FeatureExtractorName[]>;
    payloadIndexes?: pulumi.Input<{ fieldName: string; type: string }[]>;
}

export interface BucketArgs {
    namespace: pulumi.Input<string>;
    description?: pulumi.Input<string>;
    bucketSchema: pulumi.Input<Schema>;
    metadata?: pulumi.Input<Record<string, unknown>>;
}

/** Buckets or collections, as resources: order and namespace follow from them. */
export interface Source {
    buckets?: Bucket[];
    collections?: Collection[];
    sourceFilters?: { filters: Record<string, unknown> };
}

export interface CollectionArgs {
    description?: pulumi.Input<string>;
    source: Source;
    featureExtractor: pulumi.Input<FeatureExtractor>;
}

export class Namespace extends pulumi.CustomResource {
    constructor(name: string, args: NamespaceArgs, options?: pulumi.CustomResourceOptions) {
        super("mixpeek:index:Namespace", name, args, options);
    }
}

export class Bucket extends pulumi.CustomResource {
    constructor(name: string, args: BucketArgs, options?: pulumi.CustomResourceOptions) {
        super("mixpeek:index:Bucket", name, args, options);
    }
}

export class Collection extends pulumi.CustomResource {
    /** The fields of the documents: known in a preview, too. */
    public readonly outputSchema!: pulumi.Output<Schema>;

    constructor(name: string, args: CollectionArgs, options?: pulumi.CustomResourceOptions) {
        // An output that is named among the inputs, without a value, is there to be read.
        super("mixpeek:index:Collection", name, { outputSchema: undefined, ...args }, options);
    }
}
