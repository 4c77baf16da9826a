#!/usr/bin/env node
// Pulumi's own dynamic provider process, with what it leaves out and the stack runner's YAML programs need: a schema, a Handshake,
// CheckConfig, DiffConfig and an answer to previews. All else, and all that is measured, is `@pulumi/pulumi/cmd/dynamic-provider` as it ships.
const fs = require("fs");
const path = require("path");
const grpc = require("@grpc/grpc-js");
const messages = require("@pulumi/pulumi/proto/provider_pb");

// Every resource carries its serialized provider; in the schema as a constant, so that programs need not spell it.
const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "provider", "schema.json")));
const providers = JSON.parse(fs.readFileSync(process.env.BENCH_PROVIDERS));
for (const [token, resource] of Object.entries(schema.resources))
    resource.inputProperties.__provider = { type: "string", const: providers[token.split(":")[2]] };

const added = {
    getSchema: (call, answer) => {
        const response = new messages.GetSchemaResponse();
        response.setSchema(JSON.stringify(schema));
        answer(null, response);
    },
    handshake: (call, answer) => answer(null, new messages.ProviderHandshakeResponse()),
    checkConfig: (call, answer) => {
        const response = new messages.CheckResponse();
        response.setInputs(call.request.getNews());
        answer(null, response);
    },
    diffConfig: (call, answer) => answer(null, new messages.DiffResponse()),
};

const previewed = (call, answer) => {
    const response = new messages.CreateResponse();
    response.setProperties(call.request.getProperties());
    answer(null, response);
};

const addService = grpc.Server.prototype.addService;
grpc.Server.prototype.addService = function (service, implementation) {
    const create = implementation.create.bind(implementation);
    return addService.call(this, service, Object.assign(implementation, added, {
        // The engine does not ask a provider that declares no support for previews; the stack runner does.
        create: (call, answer) => call.request.getPreview() ? previewed(call, answer) : create(call, answer),
    }));
};
require("@pulumi/pulumi/cmd/dynamic-provider");
