// A stand-in for @mixpeek/pulumi, the package that Pulumi's generator makes of the schema: the same classes and functions, without
// types, made of the schema as it is loaded.
const pulumi = require("@pulumi/pulumi");
const schema = require("./schema.json");

for (const [token, { properties }] of Object.entries(schema.resources)) {
    exports[token.split(":")[2]] = class extends pulumi.CustomResource {
        constructor(name, args, options) {
            super(token, name, { ...Object.fromEntries(Object.keys(properties).map(property => [property, undefined])), ...args }, options);
        }
    };
}

for (const token of Object.keys(schema.functions)) {
    const name = token.split(":")[2];
    exports[name] = (args, options) => pulumi.runtime.invoke(token, args ?? {}, options);
    exports[`${name}Output`] = (args, options) => pulumi.runtime.invokeOutput(token, args ?? {}, options);
}
