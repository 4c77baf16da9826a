using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Store;

/// <summary>Typed views on a document's fields; a field that is missing, null or of another type reads as nothing.</summary>
static class Reading
{
    public static string? Text(this MapValue document, string field) => (document.Get(field) as TextValue)?.Value;

    public static MapValue? Map(this MapValue document, string field) => document.Get(field) as MapValue;

    public static ListValue List(this MapValue document, string field) => document.Get(field) as ListValue ?? ListValue.Empty;

    public static bool Flag(this MapValue document, string field) => document.Get(field) is BoolValue { Value: true };

    public static double Number(this MapValue document, string field) => (document.Get(field) as NumberValue)?.Value ?? 0;

    /// <summary>The strings of a list.</summary>
    public static IEnumerable<string> Texts(this MapValue document, string field) =>
        document.List(field).OfType<TextValue>().Select(item => item.Value);

    /// <summary>The document with these fields laid over it.</summary>
    public static MapValue Over(this MapValue document, MapValue changes) => MapValue.From(document.Concat(changes));

    /// <summary>A list of strings.</summary>
    public static ListValue ToListValue(this IEnumerable<string> texts) => ListValue.From(texts.Select(text => (PropertyValue)text));
}
