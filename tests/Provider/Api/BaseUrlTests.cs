using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>Where a key may go.</summary>
public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://api.mixpeek.com")]
    [InlineData("https://mixpeek.internal:8443/base")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.1.2.3")]
    [InlineData("http://2130706433")]
    [InlineData("http://localhost")]
    [InlineData("http://loopback")] // which .NET's URLs spell localhost
    [InlineData("http://LOCALHOST:80/base")]
    [InlineData("http://[::1]:1")]
    [InlineData("http://[::ffff:127.0.0.1]:1")]
    public void Encrypted_or_on_this_machine_it_may(string url) => Assert.Null(Problem(url));

    [Theory]
    [InlineData("http://api.mixpeek.com", "http://api.mixpeek.com")]
    [InlineData("http://localhost.evil.example", "http://localhost.evil.example")]
    [InlineData("http://127.0.0.1.evil.example:81", "http://127.0.0.1.evil.example:81")]
    [InlineData("http://0.0.0.0", "http://0.0.0.0")]
    [InlineData("http://[::]", "http://[::]")]
    [InlineData("http://10.0.0.1", "http://10.0.0.1")]
    public void Elsewhere_it_needs_TLS_or_the_user_s_word(string url, string shown)
    {
        Assert.Equal(
            $"the way to {shown} is not encrypted, so the API key could be read on it; use https, or set mixpeek:allowInsecure to true where nobody else can listen",
            Problem(url));
        Assert.Null(Problem(url, allowInsecure: true));
    }

    [Theory]
    [InlineData("https://user:hunter2@api.mixpeek.com")]
    [InlineData("http://user:hunter2@127.0.0.1")]
    [InlineData("http://127.0.0.1@evil.example/hunter2")]
    [InlineData("user:hunter2@api.mixpeek.com")]
    [InlineData("hunter2")]
    [InlineData("//hunter2")]
    [InlineData("ftp://hunter2@x")]
    [InlineData("http://")]
    [InlineData("http://a b/hunter2")]
    [InlineData("https://api.mixpeek.com?key=hunter2")]
    [InlineData("https://api.mixpeek.com#hunter2")]
    [InlineData("file:///hunter2")]
    public void What_else_a_URL_holds_is_refused_and_not_shown(string url)
    {
        Assert.DoesNotContain("hunter2", Problem(url) ?? throw new ArgumentException($"{url} was taken"), StringComparison.Ordinal);
        Assert.NotNull(Problem(url, allowInsecure: true));
    }

    static string? Problem(string url, bool allowInsecure = false) => BaseUrl.Problem(BaseUrl.Parse(url), allowInsecure);
}
