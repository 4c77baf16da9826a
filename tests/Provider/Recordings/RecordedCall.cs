using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>One call that the real engine made, and what the recording provider answered.</summary>
sealed record RecordedCall(string Rpc, MapValue Request, MapValue Response, bool Failed, bool Unfinished)
{
    public string Urn => Request.TextAt("urn");

    public string Name => Request.TextAt("name");

    /// <summary>The resource's kind, such as <c>Bucket</c>.</summary>
    public string Kind => Request.TextAt("type").Split(':')[^1];

    public bool Preview => Request.Get("preview") is BoolValue { Value: true };

    /// <summary>A bag of the request by its name, such as <c>oldInputs</c>; null where the request has none.</summary>
    public MapValue? Bag(string name) => Request.Get(name) is MapValue bag ? (MapValue)Testing.Bag.Lift(bag) : null;

    /// <summary>A bag of the answer.</summary>
    public MapValue? Answer(string name) => Response.Get(name) is MapValue bag ? (MapValue)Testing.Bag.Lift(bag) : null;

    public static RecordedCall Parse(string line)
    {
        var call = (MapValue)JsonCodec.Parse(line);
        return new(call.TextAt("rpc"), call.At("request"), call.At("response"), call.ContainsKey("error"), call.ContainsKey("unfinished"));
    }
}
