using System.Net.Http.Headers;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

/// <summary>An answer of the server.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body.</param>
/// <param name="Headers">The headers.</param>
public sealed record Reply(int Status, PropertyValue Body, HttpResponseHeaders Headers)
{
    /// <summary>The value at a path of names and indexes: <c>error.details.validation_errors.0.message</c>.</summary>
    public PropertyValue this[string path] => path.Split('.').Aggregate(Body, (value, step) => value switch
    {
        ListValue list => list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)],
        MapValue map when map.Get(step) is { } found => found,
        _ => throw new KeyNotFoundException($"there is no {step} of {path} in {this}"),
    });

    /// <summary>The string at a path.</summary>
    public string Text(string path) => ((TextValue)this[path]).Value;

    /// <summary>The number at a path.</summary>
    public double Number(string path) => ((NumberValue)this[path]).Value;

    /// <summary>The names of an object's fields.</summary>
    public IEnumerable<string> Names(string path) => ((MapValue)this[path]).Keys;

    /// <summary>The elements of a list.</summary>
    public ListValue List(string path) => (ListValue)this[path];

    /// <summary>Status and the body's beginning.</summary>
    public override string ToString()
    {
        var text = JsonCodec.ToJson(Body);
        return $"{Status}: {text[..Math.Min(text.Length, 500)]}";
    }

    /// <summary>This answer, which must be a success.</summary>
    public Reply Ok()
    {
        Assert.True(Status is 200, ToString());
        return this;
    }

    /// <summary>This answer, which must be a refusal of this status and type in Mixpeek's envelope.</summary>
    public Reply Refused(int status, string type)
    {
        Assert.True(Status == status, ToString());
        Assert.Equal(type, Text("error.type"));
        Assert.Equal(false, this["success"]);
        Assert.Equal(status, Number("status"));
        return this;
    }

    /// <summary>This answer, which must be a 422 of Mixpeek's own rules about this place.</summary>
    /// <param name="place">Names and indexes below the body, with dots.</param>
    /// <param name="words">What the message has somewhere.</param>
    public Reply Invalid(string place, string words = "")
    {
        Refused(422, "ValidationError");
        var errors = List("error.details.validation_errors").Cast<MapValue>().ToList();
        var found = errors.FirstOrDefault(error => Place(error["location"]) == place);
        Assert.True(found is not null, $"nothing about {place} in {this}");
        Assert.Contains(words, ((TextValue)found["message"]).Value, StringComparison.Ordinal);
        return this;
    }

    /// <summary>This answer, which must be a 422 of the framework about this place.</summary>
    public Reply Malformed(string place, string type)
    {
        Assert.True(Status == 422, ToString());
        var found = List("detail").Cast<MapValue>().Select(issue => (Place(issue["loc"]), ((TextValue)issue["type"]).Value));
        Assert.Contains((place, type), found);
        return this;
    }

    /// <summary>A location without the part of the request that it begins with.</summary>
    static string Place(PropertyValue location) =>
        string.Join('.', ((ListValue)location).Skip(1).Select(step => step is TextValue text ? text.Value : JsonCodec.ToJson(step)));
}
