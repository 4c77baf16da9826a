using Pulumi.Mixpeek.Stack.Secrets;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Secrets;

public sealed class PassphraseTests
{
    [Theory]
    [InlineData("p")]
    [InlineData("")]
    public void The_variable_is_the_passphrase_even_where_it_is_empty(string value) =>
        Assert.Equal(value, Passphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE" ? value : null));

    [Fact]
    public void A_file_can_hold_it()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "from a file\n");
        Assert.Equal("from a file", Passphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE_FILE" ? file : null));
        File.Delete(file);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var wrong = Assert.Throws<SecretsException>(() => Passphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE_FILE" ? "/no/such/file" : null));
        Assert.Contains("/no/such/file", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_the_way_out_is_told()
    {
        var wrong = Assert.Throws<SecretsException>(() => Passphrase.Find(_ => null));
        Assert.Contains("set PULUMI_CONFIG_PASSPHRASE", wrong.Message, StringComparison.Ordinal);
    }
}
