using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>
/// A local Mixpeek of which a test alters what a GET or a list answers, on its way: changes that no request can make, such as that of a
/// collection's source, and other spellings of the same.
/// </summary>
sealed class AlteredMixpeek : IAsyncDisposable
{
    readonly WebApplication application;
    readonly HttpClient server;

    AlteredMixpeek(WebApplication application, HttpClient server) => (this.application, this.server) = (application, server);

    public string Url => application.Urls.Single();

    /// <summary>What becomes of an answer; nothing at first.</summary>
    public Func<MapValue, MapValue> Alter { get; set; } = answer => answer;

    public static async Task<AlteredMixpeek> StartAsync(LocalServer behind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var altered = new AlteredMixpeek(builder.Build(), behind.Client());
        altered.application.Run(altered.AnswerAsync);
        await altered.application.StartAsync();
        return altered;
    }

    async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (context.Request.Headers.TryGetValue("X-Namespace", out var space))
            request.Headers.Add("X-Namespace", (string)space!);
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = new("application/json");
        }
        using var answer = await server.SendAsync(request, context.RequestAborted);
        var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (answer.IsSuccessStatusCode && JsonCodec.Parse(body) is MapValue whole)
            body = JsonCodec.ToUtf8(Altered(request, whole));
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    MapValue Altered(HttpRequestMessage request, MapValue answer) => answer.Get("results") is ListValue results
        ? answer.With("results", ListValue.From(results.Select(result => result is MapValue one ? Alter(one) : result)))
        : request.Method == HttpMethod.Get ? Alter(answer) : answer;

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        server.Dispose();
    }
}
