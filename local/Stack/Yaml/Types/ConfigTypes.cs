using Pulumi.Mixpeek.Stack.Yaml.Programs;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>The types of settings as those of expressions.</summary>
static class ConfigTypes
{
    public static SchemaType Of(ConfigType? type)
    {
        SchemaType element = type?.Kind switch
        {
            ConfigKind.Text => PrimitiveType.Text,
            ConfigKind.Number => PrimitiveType.Number,
            ConfigKind.WholeNumber => PrimitiveType.WholeNumber,
            ConfigKind.Flag => PrimitiveType.Flag,
            ConfigKind.Map => new MapType(PrimitiveType.Any),
            _ => PrimitiveType.Any,
        };
        return type is { IsList: true } ? new ArrayType(element) : element;
    }
}
