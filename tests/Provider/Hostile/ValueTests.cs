using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Values that mean ill, at the places where they could: each call is refused with words, or done; none is "state unknown".</summary>
public sealed class ValueTests
{
    const string Urn = "urn:pulumi:dev::tests::mixpeek:index:Bucket::it";

    static readonly ByteString Inputs = Samples.Bucket.With("bucketName", "raw").Wire();

    public static TheoryData<double> Timeouts => [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 1e308, double.Epsilon, 1e10];

    /// <summary>Nothing listens where the plugin's requests go, which is what each of these calls comes to.</summary>
    [Theory, MemberData(nameof(Timeouts))]
    public async Task A_timeout_of_any_number_is_a_timeout(double timeout)
    {
        await using var besieged = await Besieged.StartAsync();
        foreach (var (call, message) in Calls("bkt_1", Urn, timeout))
        {
            var status = await besieged.SendAsync(call, message);
            Assert.True(status.StatusCode is StatusCode.Unavailable || timeout < 1 && status.Detail.Contains("was not done within", StringComparison.Ordinal), $"{call}: {status}");
        }
    }

    public static TheoryData<string> Ids => ["", ".", "..", "a/b/c", "/", "a\nb", "a\0b", "%2e%2e", "../../namespaces/ns_1", "\u202e", "<megabyte>"];

    [Theory, MemberData(nameof(Ids))]
    public async Task An_ID_of_any_text_is_one_segment_of_a_path_or_refused(string id)
    {
        await using var besieged = await Besieged.StartAsync();
        foreach (var (call, message) in Calls(id == "<megabyte>" ? new string('x', 1 << 20) : id, Urn, 0))
            Assert.NotEqual("", (await besieged.SendAsync(call, message)).Detail);
    }

    public static TheoryData<string> Urns => ["", "x", "::", "::::::", "urn:pulumi:dev::tests::mixpeek:index:None::it", "urn:pulumi:dev::tests::pulumi:pulumi:Stack::it", "<megabyte>"];

    [Theory, MemberData(nameof(Urns))]
    public async Task A_URN_that_is_none_of_ours_is_refused(string urn)
    {
        await using var besieged = await Besieged.StartAsync();
        foreach (var (call, message) in Calls("bkt_1", urn == "<megabyte>" ? new string('u', 1 << 20) : urn, 0))
        {
            var status = await besieged.SendAsync(call, message);
            Assert.Equal((call, StatusCode.InvalidArgument), (call, status.StatusCode));
            Assert.True(status.Detail.Contains("is not a resource of this provider", StringComparison.Ordinal) || status.Detail is { Length: < 10_000 } && urn == "<megabyte>", status.Detail);
        }
    }

    /// <summary>Megabytes where a word, a name, an ID, a token or an address is expected; the memory follows from the size.</summary>
    [Fact]
    public async Task What_is_huge_is_refused_in_bounded_memory()
    {
        const int Megabytes = 32;
        var huge = new string('x', Megabytes << 20);
        await using var besieged = await Besieged.StartAsync();
        foreach (var (call, message) in new (string, IMessage)[]
        {
            ("Check", new CheckRequest { Urn = Urn, News = Samples.Bucket.With("bucketName", huge).Wire() }),
            ("Check", new CheckRequest { Urn = Urn, News = Samples.Bucket.With("bucketSchema", Bag.Json("""{"properties": {"a": {}}}""").With("x", MapValue.Of(("type", huge)))).Wire() }),
            ("Check", new CheckRequest { Urn = Urn, News = Samples.Bucket.With(huge, "x").Wire() }),
            ("Invoke", new InvokeRequest { Tok = huge }),
            ("Delete", new DeleteRequest { Urn = Urn, Id = huge, OldInputs = Inputs }),
            ("Attach", new PluginAttach { Address = huge }),
        })
            await besieged.SendAsync(call, message.ToByteArray());
        // Bytes, their text at two bytes a letter, URLs and messages made of it, and all of these that the collector has not taken back yet.
        Assert.InRange(besieged.PeakMegabytes, 1, 200 + 40 * Megabytes);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_number_that_JSON_has_not_is_a_failure_that_names_its_place(double number)
    {
        await using var besieged = await Besieged.StartAsync();
        var bucket = new Managed(besieged.Plugin, "Bucket", "it");
        var failure = Assert.Single(await bucket.FailuresAsync(Samples.Bucket.With("metadata", MapValue.Of(("a", ListValue.Create([number]))))));
        Assert.Contains("metadata.a[0]: Mixpeek takes no such number", failure, StringComparison.Ordinal);
        Assert.Contains("requestTimeoutSeconds", Assert.Single((await besieged.Plugin.CheckConfigAsync(
            MapValue.Of(("requestTimeoutSeconds", number)), TestContext.Current.CancellationToken)).Failures).Reason, StringComparison.Ordinal);
    }

    static IEnumerable<(string Call, byte[] Message)> Calls(string id, string urn, double timeout) =>
    [
        ("Read", new ReadRequest { Id = id, Urn = urn, Inputs = Inputs, Properties = Inputs, Timeout = timeout }.ToByteArray()),
        ("Update", new UpdateRequest { Id = id, Urn = urn, Olds = Inputs, OldInputs = Inputs, News = Samples.Bucket.With("description", "x").Wire(), Timeout = timeout }.ToByteArray()),
        ("Delete", new DeleteRequest { Id = id, Urn = urn, OldInputs = Inputs, Properties = Inputs, Timeout = timeout }.ToByteArray()),
    ];
}
