using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>What the rules ask of an answer, whatever the recording provider answered.</summary>
static class Verdicts
{
    /// <summary>Rules 7 and 8: the program's inputs with sources by ID, unknowns and secrets as they came, and a name.</summary>
    public static void Checked(string kind, string logicalName, MapValue expected, MapValue ours)
    {
        var name = Samples.NameOf(kind);
        Assert.Equal(expected.Without(name), ours.Without(name));
        Assert.Matches($"^({logicalName}(-[A-Za-z0-9-]+)?|{((TextValue)expected[name]).Value})$", ((TextValue)ours[name]).Value);
    }

    /// <summary>Rule 11 and 12: the same verdict about the same top-level properties.</summary>
    public static void Diffed(MapValue recorded, DiffResponse ours)
    {
        Assert.Equal(recorded.TextAt("changes"), ours.Changes == DiffResponse.Types.DiffChanges.DiffSome ? "DIFF_SOME" : "DIFF_NONE");
        Assert.Equal(Texts(recorded, "diffs"), ours.Diffs.ToHashSet());
        Assert.Equal(Texts(recorded, "replaces"), ours.Replaces.ToHashSet());
        Assert.Equal(Texts(recorded, "diffs"), ours.DetailedDiff.Keys.Select(Changes.Top).ToHashSet());
        Assert.Equal(recorded.Get("deleteBeforeReplace") is BoolValue { Value: true }, ours.DeleteBeforeReplace);
    }

    /// <summary>Rule 15: what is known is returned, what is not is left out, and nothing has an ID yet.</summary>
    public static void PreviewedCreate(string kind, MapValue inputs, CreateResponse ours)
    {
        var outputs = ours.Properties.Bagged();
        Assert.Equal("", ours.Id);
        Assert.DoesNotContain(outputs.Values, value => value is UnknownValue);
        Assert.DoesNotContain(IdOf(kind), outputs.Keys);
        Assert.All(inputs.Where(input => !Unknowns(input.Value)), input => Assert.Equal(input.Value, outputs[input.Key]));
    }

    /// <summary>Rule 15: the outputs that stay are there too, IDs above all.</summary>
    public static void PreviewedUpdate(string kind, string id, MapValue outputs)
    {
        Assert.Equal(id, outputs[IdOf(kind)]);
        Assert.DoesNotContain(outputs.Values, value => value is UnknownValue);
    }

    /// <summary>Rule 15: outside a preview everything is known, the ID is there, and what was asked for is part of it.</summary>
    public static void Done(string kind, string id, MapValue inputs, MapValue outputs)
    {
        Assert.NotEmpty(id);
        Assert.Equal(id, outputs[IdOf(kind)]);
        Assert.False(Unknowns(outputs), $"unknown outputs in {kind} {id}");
        Assert.All(inputs, input => Assert.Equal(input.Value, outputs[input.Key]));
    }

    /// <summary>Rules 18 to 20: what is there is returned with its ID and with the state's secret marks.</summary>
    public static void ReadBack(string id, MapValue state, ReadResponse ours)
    {
        Assert.Equal(id, ours.Id);
        Assert.Equal(Secrets(state), Secrets(ours.Inputs.Bagged()));
        Assert.False(Unknowns(ours.Properties.Bagged()));
    }

    static string IdOf(string kind) => char.ToLowerInvariant(kind[0]) + kind[1..] + "Id";

    static HashSet<string> Texts(MapValue recorded, string list) =>
        [.. (recorded.Get(list) as ListValue ?? []).Select(text => ((TextValue)text).Value)];

    static bool Unknowns(PropertyValue value) => value switch
    {
        UnknownValue => true,
        SecretValue secret => Unknowns(secret.Value),
        ListValue list => list.Any(Unknowns),
        MapValue map => map.Values.Any(Unknowns),
        _ => false,
    };

    static int Secrets(PropertyValue value) => value switch
    {
        SecretValue => 1,
        ListValue list => list.Sum(Secrets),
        MapValue map => map.Values.Sum(Secrets),
        _ => 0,
    };
}
