using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "Values on the wire": every kind passes through Check, Diff and a preview as it came.</summary>
public sealed class WireValueTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const string Signature = Signatures.Key;

    public static TheoryData<string, string> Kinds => new()
    {
        { "secret", $$"""{"{{Signature}}": "{{Signatures.Secret}}", "value": {"a": [1]} }""" },
        { "secret in a secret", """{"<secret>": {"<secret>": "x"}}""" },
        { "output", $$"""{"{{Signature}}": "{{Signatures.Output}}", "value": "v", "secret": true, "dependencies": ["urn:a"]}""" },
        { "unknown output", $$"""{"{{Signature}}": "{{Signatures.Output}}", "dependencies": []}""" },
        { "reference", $$"""{"{{Signature}}": "{{Signatures.Reference}}", "urn": "urn:b", "id": "", "name": "b", "type": "t", "packageVersion": "1.0.0"}""" },
        { "asset", $$"""{"{{Signature}}": "{{Signatures.Asset}}", "hash": "2cf2", "text": "hello"}""" },
        { "elided asset", $$"""{"{{Signature}}": "{{Signatures.Asset}}", "hash": "2cf2"}""" },
        { "archive", $$"""{"{{Signature}}": "{{Signatures.Archive}}", "hash": "aa69", "assets": {"a": {"{{Signature}}": "{{Signatures.Asset}}", "hash": "2d", "uri": "u"} } }""" },
        { "byte string", $$"""{"{{Signature}}": "{{Signatures.Bytes}}", "value": "AAEC"}""" },
        { "a kind of tomorrow", $$"""{"{{Signature}}": "00000000000000000000000000000000", "value": 1}""" },
        { "unknown string", "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"" },
        { "unknown bool", "\"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7\"" },
        { "unknown number", "\"3eeb2bf0-c639-47a8-9e75-3b44932eb421\"" },
        { "unknown array", "\"6a19a0b0-7e62-4c92-b797-7f8e31da9cc2\"" },
        { "unknown asset", "\"030794c1-ac77-496b-92df-f27374a8bd58\"" },
        { "unknown archive", "\"e48ece36-62e2-4504-bad9-02848725956a\"" },
        { "unknown object", "\"dd056dcd-154b-4c76-9bd3-c8f88648b5ff\"" },
        { "number", "12345678901234567000" },
        { "fraction", "-1.5e-7" },
        { "null", "null" },
        { "empty object", "{}" },
        { "empty list", "[]" },
        { "empty text", "\"\"" },
        { "text", "\"é😀\\u0000\\n\"" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Wire_every_kind_of_value_comes_back_from_Check_and_a_preview_as_it_went(string kind, string json)
    {
        var program = Holding(Bag.Value(json));
        var bucket = plugin.Managed("Bucket", kind.Replace(' ', '-'));
        var inputs = await bucket.CheckedAsync(program);
        Assert.Equal(program["metadata"], inputs["metadata"]);
        Assert.Equal(program["metadata"], (await bucket.PreviewCreateAsync(inputs)).Properties.Bagged()["metadata"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Wire_a_value_of_every_kind_is_no_change_from_itself_but_for_an_unknown(string kind, string json)
    {
        var news = Holding(Bag.Value(json)).With("bucketName", "fixed");
        var unknown = kind.Contains("unknown", StringComparison.Ordinal);
        // A state holds no unknowns: what is unknown now was something before.
        var olds = unknown ? Holding("known").With("bucketName", "fixed") : news;
        var changes = (await plugin.Stored("Bucket", olds).DiffAsync(news)).Changes;
        Assert.Equal(unknown ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone, changes);
    }

    [Fact]
    public async Task Wire_an_asset_whose_text_the_state_elided_is_equal_by_its_hash()
    {
        var inputs = Holding(Asset("2cf2", "hello")).With("bucketName", "fixed");
        var stored = plugin.Stored("Bucket", Holding(Asset("2cf2", null)).With("bucketName", "fixed"));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await stored.DiffAsync(inputs)).Changes);
        var other = Holding(Asset("9999", "hello")).With("bucketName", "fixed");
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, (await stored.DiffAsync(other)).Changes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bkt_42")]
    public async Task Wire_a_whole_resource_as_a_source_is_a_reference_whose_id_may_be_unknown(string id)
    {
        var source = MapValue.Of(("buckets", ListValue.Create([Reference("raw", "Bucket", id)])));
        var inputs = await plugin.Managed("Collection").CheckedAsync(Samples.Segments.With("source", source));
        PropertyValue expected = id.Length == 0 ? PropertyValue.Unknown : id;
        Assert.Equal(MapValue.Of(("type", "bucket"), ("bucketIds", ListValue.Create([expected]))), inputs["source"]);
    }

    internal static ReferenceValue Reference(string name, string kind, string id) => new(MapValue.Of(
        (Signature, Signatures.Reference), ("urn", $"urn:pulumi:dev::tests::mixpeek:index:{kind}::{name}"),
        ("id", id), ("name", name), ("type", $"mixpeek:index:{kind}")));

    static MapValue Holding(PropertyValue value) => Samples.Bucket.With(
        "metadata", MapValue.Of(("here", value), ("below", ListValue.Create([MapValue.Of(("x", value), ("y", 1))]))));

    static OpaqueValue Asset(string hash, string? text)
    {
        var fields = MapValue.Of((Signature, Signatures.Asset), ("hash", hash));
        return new OpaqueValue(text is null ? fields : fields.With("text", text));
    }
}
