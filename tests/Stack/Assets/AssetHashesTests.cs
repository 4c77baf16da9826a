using Pulumi.Mixpeek.Stack.Assets;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Assets;

public sealed class AssetHashesTests
{
    const string Asset = Signatures.Asset, Archive = Signatures.Archive, Key = Signatures.Key;

    /// <summary>The two hashes are the real engine's (recordings/odd-values).</summary>
    [Theory]
    [InlineData($$"""{"{{Key}}": "{{Asset}}", "text": "hello"}""", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData($$"""{"{{Key}}": "{{Archive}}", "assets": {"a": {"{{Key}}": "{{Asset}}", "text": "x"} } }""", "aa69245acd31bae3fa922c6a3f27d167936f84c0cffe4badba08db8b7a510f6f")]
    public void Hashes_are_those_of_the_real_engine(string json, string hash)
    {
        var hashed = (OpaqueValue)new AssetHashes(".").Add(Bag.Value(json));
        Assert.Equal(hash, ((TextValue)hashed.Fields["hash"]).Value);
    }

    [Fact]
    public void Assets_are_found_at_any_depth()
    {
        var asset = Bag.Value($$"""{"{{Key}}": "{{Asset}}", "text": "x"}""");
        var hashed = new AssetHashes(".").Add(MapValue.Of(("list", ListValue.Create([new SecretValue(asset)]))));
        var inner = (OpaqueValue)((SecretValue)((ListValue)((MapValue)hashed)["list"])[0]).Value;
        Assert.Equal("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", ((TextValue)inner.Fields["hash"]).Value);
    }

    [Fact]
    public void A_folder_counts_as_the_files_in_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "a"), "x");
        var hashed = (OpaqueValue)new AssetHashes("/").Add(new OpaqueValue(MapValue.Of((Key, Archive), ("path", folder.FullName))));
        Assert.Equal("aa69245acd31bae3fa922c6a3f27d167936f84c0cffe4badba08db8b7a510f6f", ((TextValue)hashed.Fields["hash"]).Value);
        folder.Delete(recursive: true);
    }
}
