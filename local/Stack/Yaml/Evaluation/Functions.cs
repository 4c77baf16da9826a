using System.Text;
using System.Text.Json;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>The functions of the YAML host itself.</summary>
static class Functions
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Calls one.</summary>
    /// <param name="folder">Where relative paths of files start.</param>
    public static Evaluated Call(FunctionExpression call, IReadOnlyList<Evaluated> arguments, string folder) => call.Function switch
    {
        Builtin.Secret => arguments[0].With(arguments[0].Value.Hide()),
        // An archive holds assets, and these are whole: there is nothing in them to lift.
        Builtin.AssetArchive => arguments[0].With(AssetValues.Archive("assets", arguments[0].Value)),
        _ => Lifting.Lift(arguments, plain => Apply(call, plain, folder)),
    };

    static PropertyValue Apply(FunctionExpression call, IReadOnlyList<PropertyValue> arguments, string folder) => call.Function switch
    {
        Builtin.ToJSON => GoText.Json(arguments[0].Lower()),
        Builtin.FromJSON => FromJson(Text(call, arguments, 0), call),
        Builtin.Join => string.Join(arguments[0] is NullValue ? "" : Text(call, arguments, 0), Texts(call, arguments[1])),
        Builtin.Split => ListValue.From(Text(call, arguments, 1).Split(Text(call, arguments, 0)).Select(part => (PropertyValue)part)),
        Builtin.Select => Select(call, arguments),
        Builtin.ToBase64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(call, arguments, 0))),
        Builtin.FromBase64 => FromBase64(Text(call, arguments, 0), call),
        Builtin.ReadFile => ReadFile(Path.Combine(folder, Text(call, arguments, 0)), call),
        Builtin.StringAsset => AssetValues.Asset("text", Text(call, arguments, 0)),
        Builtin.FileAsset => AssetValues.Asset("path", Text(call, arguments, 0)),
        Builtin.RemoteAsset => AssetValues.Asset("uri", Text(call, arguments, 0)),
        Builtin.FileArchive => AssetValues.Archive("path", Text(call, arguments, 0)),
        Builtin.RemoteArchive => AssetValues.Archive("uri", Text(call, arguments, 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };

    static PropertyValue FromJson(string json, FunctionExpression call)
    {
        try
        {
            return JsonCodec.Parse(json);
        }
        catch (JsonException wrong)
        {
            throw new ProgramException(call.Place, $"fn::fromJSON cannot read its argument: {wrong.Message}");
        }
    }

    static string FromBase64(string base64, FunctionExpression call)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw new ProgramException(call.Place, "fn::fromBase64's argument is not base64");
        }
        catch (DecoderFallbackException)
        {
            throw new ProgramException(call.Place, "fn::fromBase64 output is not a valid UTF-8 string");
        }
    }

    static string ReadFile(string path, FunctionExpression call)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException wrong)
        {
            throw new ProgramException(call.Place, $"Error reading file at path {path}: {wrong.Message}");
        }
    }

    static PropertyValue Select(FunctionExpression call, IReadOnlyList<PropertyValue> arguments)
    {
        if (arguments[0] is not NumberValue { Value: >= 0 and <= int.MaxValue } index || index.Value != Math.Truncate(index.Value))
            throw new ProgramException(
                call.Arguments[0].Place, $"index must be a positive integral, not {GoText.Of(arguments[0], call.Arguments[0].Place)}");
        return new ValueAccess(call.Arguments[1].Place).Follow(arguments[1], [new IndexAccessor((int)index.Value)]);
    }

    static IEnumerable<string> Texts(FunctionExpression call, PropertyValue list) => list is ListValue items
        ? items.Select((item, i) => item is TextValue text
            ? text.Value
            : throw new ProgramException(call.Arguments[1].Place,
                $"the second argument to fn::join must be a list of strings, found {ValueAccess.KindOf(item)} at index {i}"))
        : throw new ProgramException(
            call.Arguments[1].Place, $"the second argument to fn::join must be a list, found {ValueAccess.KindOf(list)}");

    static string Text(FunctionExpression call, IReadOnlyList<PropertyValue> arguments, int index) => arguments[index] is TextValue text
        ? text.Value
        : throw new ProgramException(call.Arguments[index].Place,
            $"the argument to fn::{char.ToLowerInvariant(call.Function.ToString()[0])}{call.Function.ToString()[1..]} must be a string, "
            + $"not {ValueAccess.KindOf(arguments[index])}");
}
