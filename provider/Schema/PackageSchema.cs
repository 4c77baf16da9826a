using Pulumi.Mixpeek.Configuration;
using Pulumi.Mixpeek.Functions;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Schema;

/// <summary>The package's schema, made from the declarations: what SDKs, the YAML host and the registry's pages are made of.</summary>
static class PackageSchema
{
    const string Repository = "https://github.com/mixpeek/pulumi-mixpeek";

    public static MapValue Of(string version) => MapValue.Of(
        ("name", "mixpeek"),
        ("displayName", "Mixpeek"),
        ("version", version),
        ("description", "Mixpeek namespaces, buckets and collections as infrastructure as code."),
        ("keywords", ListValue.Create(["mixpeek", "category/cloud", "kind/native"])),
        ("homepage", "https://mixpeek.com"),
        ("license", "Apache-2.0"),
        ("publisher", "Mixpeek"),
        ("repository", Repository),
        ("pluginDownloadURL", "github://api.github.com/mixpeek/pulumi-mixpeek"),
        ("meta", MapValue.Of(("supportPack", true))),
        ("language", Languages()),
        ("config", MapValue.Of(("variables", Each(Settings.All, setting => setting.Name, Setting)))),
        ("provider", MapValue.Of(
            ("description", "How to reach Mixpeek, and with which key."),
            ("type", "object"),
            ("properties", Each(Settings.All, setting => setting.Name, Setting)),
            ("inputProperties", Each(Settings.All, setting => setting.Name, Setting)))),
        ("types", Types()),
        ("resources", Each(ResourceKinds.All, kind => kind.Token, ResourceSchema.Of)),
        ("functions", Each(AllFunctions.All, function => function.Token, FunctionSchema.Of)));

    /// <summary>
    /// What each generator is told. The versions of the base SDKs are left to the generators, which know the oldest that their code runs
    /// with. <c>@pulumi</c> on npm is Pulumi's own scope, so the package has Mixpeek's. Go needs the container types: a list of buckets
    /// or collections (<c>source.buckets</c>) has no input type without them.
    /// </summary>
    static MapValue Languages() => MapValue.Of(
        ("csharp", MapValue.Of(("rootNamespace", "Pulumi"), ("respectSchemaVersion", true), ("packageReferences", MapValue.Of(("Pulumi", "3.*"))))),
        ("nodejs", MapValue.Of(("packageName", "@mixpeek/pulumi"), ("respectSchemaVersion", true))),
        ("python", MapValue.Of(
            ("packageName", "pulumi_mixpeek"),
            ("respectSchemaVersion", true),
            ("inputTypes", "classes-and-dicts"),
            ("pyproject", MapValue.Of(("enabled", true))))),
        ("go", MapValue.Of(
            ("importBasePath", "github.com/mixpeek/pulumi-mixpeek/sdk/go/mixpeek"),
            ("respectSchemaVersion", true),
            ("generateResourceContainerTypes", true))));

    /// <summary>
    /// Without <c>defaultInfo.environment</c>: SDKs would write the variable's value into an explicit provider's inputs, and so into
    /// the state, where a rotated key is not seen (provider-rules, "Configuration" 6). Configure reads the environment itself.
    /// </summary>
    static MapValue Setting(Setting setting)
    {
        var description = setting.Variable is { } variable ? $"{setting.Description} From {variable} where it is not set." : setting.Description;
        var schema = setting.Shape.Schema.With("description", description);
        return setting.IsSecret ? schema.With("secret", true) : schema;
    }

    static MapValue Types()
    {
        var properties = ResourceKinds.All.SelectMany(kind => kind.Properties)
            .Concat(AllFunctions.All.SelectMany(function => function.Inputs.Concat(function.Outputs)));
        var shapes = properties.SelectMany(property => property.Shape.ObjectTypes);
        var named = shapes.GroupBy(shape => shape.Name).Select(group => group.First()).OrderBy(shape => shape.Name, StringComparer.Ordinal);
        return Each(named, shape => $"mixpeek:index:{shape.Name}", ObjectSchema.Of);
    }

    static MapValue Each<T>(IEnumerable<T> all, Func<T, string> key, Func<T, MapValue> schema) =>
        MapValue.From(all.Select(one => KeyValuePair.Create<string, PropertyValue>(key(one), schema(one))));
}
