using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.State;

public sealed class StateFileTests : IDisposable
{
    readonly TemporaryState state = new();

    public void Dispose() => state.Dispose();

    [Fact]
    public void A_stack_without_a_file_has_nothing() => Assert.Empty(state.File.Load().Resources);

    [Fact]
    public void What_is_saved_is_loaded()
    {
        state.File.Save(new([Resources.Bucket("raw")], [new(Resources.Bucket("next"), "creating")]));
        var loaded = state.File.Load();
        Assert.Equal(Resources.Bucket("raw").Inputs, Assert.Single(loaded.Resources).Inputs);
        var pending = Assert.Single(loaded.Pending);
        Assert.Equal(("creating", "bkt_next"), (pending.Type, pending.Resource.Id));
    }

    [Fact]
    public void Nothing_but_the_state_stays_in_its_folder()
    {
        state.File.Save(new([Resources.Bucket("raw")], []));
        state.File.Save(Snapshot.Empty);
        Assert.Equal([state.Path], Directory.EnumerateFiles(Path.GetDirectoryName(state.Path)!));
    }

    [Fact]
    public void Half_a_file_that_a_crash_left_is_not_looked_at()
    {
        state.File.Save(new([Resources.Bucket("raw")], []));
        File.WriteAllText(state.Path + ".new", "{\"version\": 3, \"deplo");
        Assert.Equal(["raw"], state.File.Load().Resources.Names());
    }

    [Theory]
    [InlineData("{\"version\": 3, \"deplo", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("{\"version\": 2, \"deployment\": {}}", "version")]
    [InlineData("{\"version\": 3, \"deployment\": []}", "deployment")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": {}}}", "resources")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": [{\"type\": \"t\"}]}}", "URN")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": [{\"urn\": \"u\", \"type\": 1}]}}", "type")]
    public void A_damaged_file_is_refused_and_left_as_it_is(string text, string says)
    {
        state.Write(text);
        var refused = Assert.Throws<StateException>(state.File.Load);
        Assert.Contains(state.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(text, state.Text);
    }

    [Fact]
    public void What_this_runner_does_not_know_is_kept()
    {
        const string Resource = """{"urn": "urn:pulumi:dev::p::t:i:T::x", "custom": false, "type": "t:i:T", "viewOf": "later"}""";
        state.Write($$$"""{"version": 3, "deployment": {"manifest": {"time": "then"}, "resources": [{{{Resource}}}]}}""");
        state.File.Save(state.File.Load());
        var deployment = Assert.IsType<MapValue>(Assert.IsType<MapValue>(JsonCodec.Parse(state.Text)).Get("deployment"));
        Assert.Equal(JsonCodec.Parse("""{"time": "then"}"""), deployment.Get("manifest"));
        Assert.Equal(JsonCodec.Parse($"[{Resource}]"), deployment.Get("resources"));
    }

    [Fact]
    public void A_secret_is_nowhere_in_clear()
    {
        PropertyValue canary = new SecretValue("canary");
        var deep = MapValue.Of(("list", ListValue.From([MapValue.Of(("key", canary))])), ("whole", canary));
        var resource = Resources.Bucket("raw") with { Inputs = deep, Outputs = deep };
        state.File.Save(new([resource], [new(resource, "updating")]));
        Assert.DoesNotContain("canary", state.Text, StringComparison.Ordinal);
        Assert.Equal(deep, Assert.Single(state.File.Load().Resources).Inputs);
    }

    [Fact]
    public void A_secret_within_a_secret_is_encrypted_once_and_loaded_as_it_was()
    {
        var nested = MapValue.Of(("lineage", new SecretValue(ListValue.From([MapValue.Of(("llm_api_key", new SecretValue("canary")), ("tier", 1))]))));
        state.File.Save(new([Resources.Bucket("raw") with { Outputs = nested }], []));
        Assert.DoesNotContain("canary", state.Text, StringComparison.Ordinal);
        Assert.Equal(nested, Assert.Single(state.File.Load().Resources).Outputs);
    }

    [Fact]
    public void A_secret_within_a_secret_is_written_as_the_engine_does()
    {
        var secrets = new StateSecrets(new PlainSecrets());
        var written = (MapValue)secrets.Encrypt(MapValue.Of(("whole", new SecretValue(MapValue.Of(("key", new SecretValue("canary")))))))["whole"];
        // The engine encrypts the whole; inside, a mark keeps its form, with the value's own JSON for a ciphertext.
        Assert.Equal(
            JsonCodec.Parse($$$"""{"key": {"{{{Signatures.Key}}}": "{{{Signatures.Secret}}}", "ciphertext": "\"canary\""}}"""),
            JsonCodec.Parse(new PlainSecrets().Decrypt(((TextValue)written["ciphertext"]).Value)));
    }
}
