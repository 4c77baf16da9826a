namespace Pulumi.Mixpeek.Api;

/// <summary>What keeps a request from being sent at all.</summary>
static class Preflight
{
    /// <summary>Servers take a few thousand characters in all headers together.</summary>
    const int LongestHeader = 4000;

    /// <summary>Passes where the request can go out.</summary>
    /// <exception cref="ApiException">A setting is missing or unusable; the message names it.</exception>
    public static void Check(ApiRequest request, ApiSettings settings)
    {
        if (Problem(request, settings) is { } problem)
            throw new ApiException(request, ApiFailure.NotSent, problem);
    }

    static string? Problem(ApiRequest request, ApiSettings settings) => settings switch
    {
        { BaseUrlProblem: { } problem } => $"mixpeek:baseUrl: {problem}.",
        { Key: null } =>
            "There is no API key: set mixpeek:apiKey (`pulumi config set --secret mixpeek:apiKey`) or MIXPEEK_API_KEY in the environment.",
        { Key: { } key } when !IsHeaderText(key.Value) =>
            $"The API key from {key.Source.Phrase()} is empty, far too long, or has characters that no key has, such as a space or a line's end.",
        _ when request.Namespace is { } ns && !IsHeaderText(ns) =>
            $"\"{Excerpt.Of(ns)}\" cannot be a namespace: expected its ID (ns_…) or its name, of letters, digits, _ and -.",
        _ => null,
    };

    /// <summary>Visible ASCII. Anything else does not get through a header, and the framework's error for it would show the text.</summary>
    static bool IsHeaderText(string text) => text.Length is > 0 and <= LongestHeader && text.All(letter => letter is > ' ' and < '\x7f');
}
