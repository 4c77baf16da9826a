using CsCheck;
using Pulumi.Mixpeek.Stack.Secrets;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Secrets;

public sealed class PassphraseSecretsTests
{
    /// <summary>Made with Python's hashlib and cryptography: an implementation that knows nothing of this one.</summary>
    const string Password = "correct horse battery staple",
        KnownState = "v1:AQIDBAUGBwg=:v1:EBESExQVFhcYGRob:bHA1XH61ndngv8cgbXLt4nZiLlc8Ag==",
        KnownSecret = "v1:ICEiIyQlJicoKSor:0ztYiQH2sXYZK2YpIpvQ5OULZ/HshAQxtXIoaw==";

    static readonly PassphraseSecrets Known = PassphraseSecrets.Open(Password, KnownState);

    [Fact]
    public void What_another_implementation_encrypted_is_read() => Assert.Equal("\"sk_näïve\"", Known.Decrypt(KnownSecret));

    [Fact]
    public void Every_text_comes_back() => Gen.String.Sample(text => Known.Decrypt(Known.Encrypt(text)) == text);

    [Fact]
    public void The_same_text_never_looks_the_same_twice() => Assert.NotEqual(Known.Encrypt("x"), Known.Encrypt("x"));

    [Fact]
    public void A_new_stack_opens_with_its_own_state()
    {
        var made = PassphraseSecrets.Create("p");
        Assert.Matches("^v1:[A-Za-z0-9+/]{11}=:v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/=]+$", made.Salt);
        Assert.Equal("x", PassphraseSecrets.Open("p", made.Salt).Decrypt(made.Encrypt("x")));
    }

    [Fact]
    public void A_wrong_passphrase_is_told_at_once()
    {
        var wrong = Assert.Throws<SecretsException>(() => PassphraseSecrets.Open("wrong", KnownState));
        Assert.Contains("incorrect passphrase", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("v1:AAAA:BBBB")]
    [InlineData("v1:not base64:!")]
    [InlineData("v2:ICEiIyQlJicoKSor:AAAA")]
    public void A_damaged_secret_is_an_error_for_people(string secret) => Assert.Throws<SecretsException>(() => Known.Decrypt(secret));
}
