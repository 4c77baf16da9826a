using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>Puts a stack's configuration together: the project's own values, then the stack's.</summary>
/// <param name="decrypt">Decrypts a <c>secure</c> value.</param>
sealed class StackConfigReader(Func<string, string> decrypt)
{
    const string Secure = "secure";

    public StackConfig Read(Project project, StackFile stack)
    {
        var config = StackConfig.Empty;
        foreach (var entry in project.Config)
            // A YAML program evaluates its own defaults: they may be expressions.
            if ((project.Runtime != "yaml" || entry.Key.Contains(':', StringComparison.Ordinal)) && Default(entry) is { } value)
                config = config.With(StackConfig.FullKey(entry.Key, project.Name), NodeValues.ConfigText(value), IsSecret(entry));
        foreach (var entry in stack.Config)
        {
            var (value, secret) = Value(entry.Value);
            config = config.With(StackConfig.FullKey(entry.Key, project.Name), NodeValues.ConfigText(value), secret);
        }
        return config;
    }

    /// <summary>A project sets its own keys by <c>default</c>, a provider's by <c>value</c>, either by the bare value.</summary>
    static PropertyValue? Default(Entry entry) => entry.Value switch
    {
        MappingNode mapping => (mapping.Find("default") ?? mapping.Find("value"))?.Value is { } set ? NodeValues.Value(set) : null,
        // The bare name of a type declares a key and sets nothing.
        ScalarNode { Value: NullValue or TextValue { Value: "string" or "number" or "integer" or "boolean" } } => null,
        var bare => NodeValues.Value(bare),
    };

    static bool IsSecret(Entry entry) =>
        entry.Value is MappingNode mapping && mapping.Find("secret")?.Value is ScalarNode { Value: BoolValue { Value: true } };

    /// <summary>A value, decrypted at every depth; an object with a secret in it is a secret as a whole.</summary>
    (PropertyValue Value, bool Secret) Value(Node node)
    {
        switch (node)
        {
            case MappingNode { Entries: [{ Key: Secure, Value: ScalarNode { Value: TextValue cipher } }] }:
                return (decrypt(cipher.Value), true);
            case MappingNode mapping:
                var entries = mapping.Entries.Select(entry => (entry.Key, Read: Value(entry.Value))).ToList();
                var map = MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Read.Value)));
                return (map, entries.Exists(entry => entry.Read.Secret));
            case SequenceNode sequence:
                var items = sequence.Items.Select(Value).ToList();
                return (ListValue.From(items.Select(item => item.Value)), items.Exists(item => item.Secret));
            default:
                return (NodeValues.Value(node), false);
        }
    }
}
