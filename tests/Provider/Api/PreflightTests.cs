using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>What fails before anything is sent.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task A_missing_key_fails_at_the_first_request_and_names_its_settings()
    {
        var message = await Refusal(settings => settings with { Key = null });

        Assert.Contains("mixpeek:apiKey", message, StringComparison.Ordinal);
        Assert.Contains("MIXPEEK_API_KEY", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_a_line_end_is_refused_without_being_shown()
    {
        var message = await Refusal(settings => settings with { Key = new(Client.Key + "\n", KeySource.Environment) });

        Assert.Equal("The API key from the environment (MIXPEEK_API_KEY) is empty, far too long, or has characters that no key has, "
            + "such as a space or a line's end.", message);
    }

    [Theory]
    [InlineData("http://api.mixpeek.com")]
    [InlineData("ftp://api.mixpeek.com")]
    public async Task A_base_URL_without_TLS_is_refused(string url) =>
        Assert.StartsWith("mixpeek:baseUrl: ", await Refusal(settings => settings with { BaseUrl = new(url) }), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:8080", false)]
    [InlineData("http://localhost", false)]
    [InlineData("http://[::1]:1", false)]
    [InlineData("http://mixpeek.internal", true)]
    public async Task TLS_is_not_needed_on_this_machine_or_where_the_user_allows_it(string url, bool allow)
    {
        using var client = new Client(new Answers().Json("{}"), settings => settings with { BaseUrl = new(url), AllowInsecure = allow });

        await client.SendAsync(Ask.Read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("línea")]
    [InlineData("a\r\nX-Evil: 1")]
    public async Task A_namespace_that_no_header_can_carry_is_refused(string ns)
    {
        using var client = new Client(new Answers());

        var error = await client.FailAsync(Ask.Read with { Namespace = ns });

        Assert.Contains("cannot be a namespace", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_not_shown_by_what_holds_it()
    {
        var settings = new ApiSettings(new("https://x.test"), new(Client.Key, KeySource.State), 0, null, 1, TimeSpan.Zero, "");

        Assert.DoesNotContain(Client.Key, settings.ToString(), StringComparison.Ordinal);
    }

    static async Task<string> Refusal(Func<ApiSettings, ApiSettings> change)
    {
        var answers = new Answers();
        using var client = new Client(answers, change);
        var error = await client.FailAsync(Ask.Create);
        Assert.Equal(ApiFailure.NotSent, error.Failure);
        Assert.False(error.OutcomeUnknown);
        Assert.Empty(answers.Requests);
        return error.Message;
    }
}
