const pulumi = require("@pulumi/pulumi");

// What a generated SDK has for each resource: the type, and the outputs' names, so that they are there before they are known.
const kind = (type, ...outputs) => class extends pulumi.CustomResource {
    constructor(name, args, options) {
        super(type, name, { ...Object.fromEntries(outputs.map(output => [output, undefined])), ...args }, options);
    }
};
const Namespace = kind("mixpeek:index:Namespace");
const Bucket = kind("mixpeek:index:Bucket");
const Collection = kind("mixpeek:index:Collection", "collectionId");

const config = new pulumi.Config();

const prod = new Namespace("prod", {
    namespaceName: "node_and_yaml",
    featureExtractors: ["multimodal_extractor", "text_extractor"].map(featureExtractorName => ({ featureExtractorName, version: "v1" })),
});

const raw = new Bucket("raw", {
    bucketName: "raw",
    namespace: prod.id,
    bucketSchema: { properties: { video: { type: "video" }, title: { type: "string" } } },
    metadata: { team: config.requireSecret("team") },
});

const segments = new Collection("segments", {
    collectionName: "segments",
    source: { buckets: [raw] },
    featureExtractor: { featureExtractorName: "multimodal_extractor", version: "v1", inputMappings: { video: "video" } },
}, { ignoreChanges: ["description"] });

console.log("three resources so far");

const transcripts = new Collection("transcripts", {
    collectionName: "transcripts",
    description: pulumi.interpolate`from ${segments.collectionId}`,
    source: { collections: [segments] },
    featureExtractor: { featureExtractorName: "text_extractor", version: "v1", inputMappings: { text: "transcription" } },
}, { dependsOn: [raw], protect: false });

exports.bucket = raw.id;
exports.segments = segments.collectionId;
exports.team = config.requireSecret("team");
