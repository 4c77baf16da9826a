using System.Text;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>A random stack as a YAML program.</summary>
static class SketchProgram
{
    /// <param name="sketch">The stack.</param>
    /// <param name="timeouts">What a create, an update and a deletion may take, in seconds: a task that never ends has to.</param>
    public static string Of(Sketch sketch, (int Create, int Update, int Delete) timeouts)
    {
        var text = new StringBuilder("name: schedules\nruntime: yaml\npackages: { mixpeek: ./bin }\nresources:\n");
        foreach (var piece in sketch.Pieces)
        {
            text.Append($"  {piece.Key}:\n    type: mixpeek:{piece.Kind}\n    properties:\n      description: text {piece.Text}\n");
            if (piece.ForceDestroy)
                text.Append("      forceDestroy: true\n");
            if (piece.IsNamed)
                text.Append($"      {char.ToLowerInvariant(piece.Kind[0])}{piece.Kind[1..]}Name: given-{piece.Key}\n");
            foreach (var line in Properties(piece))
                text.Append($"      {line}\n");
            text.Append($"    options: {{ customTimeouts: {{ create: {timeouts.Create}s, update: {timeouts.Update}s, delete: {timeouts.Delete}s }} }}\n");
        }
        return text.ToString();
    }

    static IEnumerable<string> Properties(Piece piece) => piece.Kind switch
    {
        Piece.Namespace =>
        [
            $"featureExtractors: [{Extractor("passthrough_extractor")}, {Extractor("text_extractor")}, {Extractor($"form_{piece.Form}_extractor")}]",
            $"payloadIndexes: [{string.Join(", ", Enumerable.Range(0, piece.Extent + 1).Select(index => $"{{ fieldName: field{index}, type: keyword }}"))}]",
        ],
        Piece.Bucket =>
        [
            $"namespace: ${{{piece.Over}.id}}",
            $"bucketSchema: {{ properties: {{ title: {{ type: string }}{Fields("key", piece.Form)}{Fields("field", piece.Extent)} }} }}",
            $"uniqueKey: {{ fields: [{(piece.Form == 0 ? "title" : $"key{piece.Form}")}] }}",
        ],
        _ =>
        [
            $"source: {{ {(piece.Over![0] == 'b' ? "buckets" : "collections")}: [\"${{{piece.Over}}}\"] }}",
            piece.Form % 2 == 0
                ? $"featureExtractor: {{ featureExtractorName: passthrough_extractor, version: v1, {Title(piece)} }}"
                : $"featureExtractor: {{ featureExtractorName: text_extractor, version: v1, inputMappings: {{ text: title }}, {Title(piece)} }}",
            .. Lifecycle(piece),
        ],
    };

    static string Extractor(string name) => $"{{ featureExtractorName: {name}, version: v1 }}";

    static string Fields(string name, int count) => string.Concat(Enumerable.Range(1, count).Select(index => $", {name}{index}: {{ type: string }}"));

    /// <summary>Every tier hands the title down; the default tells one form from the next.</summary>
    static string Title(Piece piece) => $"fieldPassthrough: [{{ sourcePath: title, default: form {piece.Form} }}]";

    static string[] Lifecycle(Piece piece) => piece.Extent switch
    {
        0 => [],
        1 => ["lifecycleState: cold"],
        _ => ["lifecycleState: archived"],
    };
}
