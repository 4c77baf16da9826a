namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>The functions that a YAML program has without any provider. Their names are those of <c>fn::</c>.</summary>
enum Builtin
{
    Secret,
    ToJSON,
    FromJSON,
    Join,
    Select,
    Split,
    ToBase64,
    FromBase64,
    StringAsset,
    FileAsset,
    RemoteAsset,
    FileArchive,
    RemoteArchive,
    AssetArchive,
    ReadFile,
}
