// The same three kinds of resources as dynamic providers, as a team without this plugin would write them: `@pulumi/pulumi` and
// `fetch`, the least that creates, compares, reads and deletes them.
//
// What they do not do: check anything, know the tree, keep secrets (dynamic providers take none), name a changed property, update in
// place, retry, keep to a rate, obey Cancel, share reads. So each number beside theirs is of a provider that does more.
const pulumi = require("@pulumi/pulumi");

/// What the kinds have in common. It is serialized into each resource, as every dynamic provider is, so it stands on its own.
const provider = (path, idField, body) => {
    const call = async (method, route, inNamespace, content) => {
        const response = await fetch(`${process.env.MIXPEEK_BASE_URL}/v1/${route}`, {
            method,
            headers: {
                authorization: `Bearer ${process.env.MIXPEEK_API_KEY}`,
                "content-type": "application/json",
                ...(inNamespace ? { "x-namespace": inNamespace } : {}),
            },
            body: content && JSON.stringify(content),
        });
        if (!response.ok)
            throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`);
        return response.json();
    };
    const wait = async (task, inNamespace) => {
        while ((await call("GET", `tasks/${task}`, inNamespace)).status !== "COMPLETED")
            await new Promise(done => setTimeout(done, 1000));
    };
    return {
        check: async (olds, news) => ({ inputs: news }),
        diff: async (id, olds, news) => {
            const changed = Object.keys(news).filter(name => JSON.stringify(news[name]) !== JSON.stringify(olds[name]));
            return { changes: changed.length > 0, replaces: changed };
        },
        create: async inputs => {
            const answer = await call("POST", path, inputs.namespace, body(inputs));
            return { id: answer[idField], outs: { ...inputs, [idField]: answer[idField], outputSchema: answer.output_schema ?? null } };
        },
        read: async (id, outputs) => {
            await call("GET", `${path}/${id}`, outputs.namespace);
            return { id, props: outputs };
        },
        delete: async (id, outputs) => {
            const answer = await call("DELETE", `${path}/${id}`, outputs.namespace);
            if (answer.task_id)
                await wait(answer.task_id, outputs.namespace);
        },
    };
};

const namespaces = provider("namespaces", "namespace_id", inputs => ({
    namespace_name: inputs.namespaceName,
    feature_extractors: inputs.featureExtractors.map(one => ({ feature_extractor_name: one.featureExtractorName, version: one.version })),
}));

const buckets = provider("buckets", "bucket_id", inputs => ({
    bucket_name: inputs.bucketName,
    bucket_schema: inputs.bucketSchema,
}));

const collections = provider("collections", "collection_id", inputs => ({
    collection_name: inputs.collectionName,
    source: inputs.source.bucketIds
        ? { type: "bucket", bucket_ids: inputs.source.bucketIds }
        : { type: "collection", collection_id: inputs.source.collectionIds[0] },
    feature_extractor: {
        feature_extractor_name: inputs.featureExtractor.featureExtractorName,
        version: inputs.featureExtractor.version,
        input_mappings: inputs.featureExtractor.inputMappings,
        field_passthrough: inputs.featureExtractor.fieldPassthrough?.map(one => ({ source_path: one.sourcePath })),
    },
}));

// What `pulumi.dynamic.Resource` puts into each resource's `__provider`, printed for the bench to do the same.
const serialized = async of => (await pulumi.runtime.serializeFunction(() => of)).text;
Promise.all([serialized(namespaces), serialized(buckets), serialized(collections)]).then(([Namespace, Bucket, Collection]) =>
    console.log(JSON.stringify({ Namespace, Bucket, Collection })));
