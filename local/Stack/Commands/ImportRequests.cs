using System.CommandLine;
using System.Text.Json;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>What an import is to take: three arguments, the file that <c>pulumi import --file</c> takes, or all that is found.</summary>
static class ImportRequests
{
    static readonly string[] Known = ["type", "name", "id", "parent"];

    /// <param name="directory">Where the file is looked for.</param>
    public static IReadOnlyList<ImportRequest> Read(ParseResult parsed, string directory) =>
        (parsed.GetValue(StackOptions.File), parsed.GetValue(StackOptions.Import)) switch
        {
            (null, null or []) when IsAll(parsed) => [],
            ({ } file, null or []) when !IsAll(parsed) => ReadFile(Path.GetFullPath(file, directory)),
            (null, [var type, var name, var id]) when !IsAll(parsed) => [new(FullType(type), name, id)],
            _ => throw new UsageException(
                "import takes TYPE NAME ID, --file FILE, or --all --namespace NAMESPACE. "
                + "Example: mixpeek-stack import mixpeek:index:Bucket raw bkt_1"),
        };

    /// <summary>The namespace of which all is to be taken; null where something else is.</summary>
    public static string? AllOf(ParseResult parsed) =>
        (IsAll(parsed), parsed.GetValue(StackOptions.Namespace), parsed.GetValue(StackOptions.GenerateResources)) switch
        {
            (true, { Length: > 0 } name, _) => name,
            (false, null, null) => null,
            (true, _, _) => throw new UsageException("--all takes the namespace of which all is imported: --namespace NAMESPACE."),
            _ => throw new UsageException("--namespace and --generate-resources go with --all."),
        };

    static bool IsAll(ParseResult parsed) => parsed.GetValue(StackOptions.All);

    /// <summary>Writes such a file.</summary>
    public static void Write(string file, IReadOnlyList<ImportRequest> requests)
    {
        var resources = requests.Select(request => MapValue.Of(("type", request.Type), ("name", request.Name), ("id", request.Id)));
        try
        {
            File.WriteAllBytes(file, JsonCodec.ToUtf8(MapValue.Of(("resources", ListValue.From(resources))), indented: true));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--generate-resources {file} cannot be written: {unwritable.Message}");
        }
    }

    /// <summary>The short form leaves the module out: <c>mixpeek:Bucket</c>.</summary>
    static string FullType(string type) => type.Split(':') is [var package, var name] ? $"{package}:index:{name}" : type;

    static IReadOnlyList<ImportRequest> ReadFile(string file)
    {
        try
        {
            var root = JsonCodec.Parse(File.ReadAllBytes(file)) as MapValue;
            var names = root?.Get("nameTable") as MapValue ?? MapValue.Empty;
            return root?.Get("resources") is ListValue { Count: > 0 } resources
                ? [.. resources.Select((item, index) => One(item as MapValue ?? MapValue.Empty, names, $"{file}: resource {index}"))]
                : throw new UsageException(
                    $"{file} has no resources; expected {{\"resources\": [{{\"type\": …, \"name\": …, \"id\": …}}]}}.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--file {file} cannot be read: {unreadable.Message}");
        }
    }

    static ImportRequest One(MapValue item, MapValue names, string place)
    {
        if (item.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw new UsageException(
                $"{place} has the key {unknown}, which mixpeek-stack does not know; it knows {string.Join(", ", Known)}.");
        return new(FullType(Text(item, "type", place)), Text(item, "name", place), Text(item, "id", place))
        {
            Parent = Parent(item, names, place),
        };
    }

    /// <summary>A parent is named by its entry in the file's table of names.</summary>
    static string? Parent(MapValue item, MapValue names, string place) =>
        item.Get("parent") is not TextValue parent ? null
        : names.Get(parent.Value) is TextValue urn ? urn.Value
        : throw new UsageException($"{place}: its parent {parent.Value} is not in the nameTable.");

    static string Text(MapValue item, string key, string place) =>
        item.Get(key) is TextValue { Value.Length: > 0 } text ? text.Value : throw new UsageException($"{place} has no {key}.");
}
