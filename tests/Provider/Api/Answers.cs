using System.Net;
using System.Text;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A server inside the process: each request gets the next of the prepared answers.</summary>
sealed class Answers : HttpMessageHandler
{
    readonly Lock gate = new();
    readonly Queue<Func<Sent, CancellationToken, Task<HttpResponseMessage>>> prepared = new();

    public List<Sent> Requests { get; } = [];

    public Answers Json(HttpStatusCode status, string json, params (string Name, string Value)[] headers) =>
        Then(_ => Response(status, json, headers));

    public Answers Json(string json) => Json(HttpStatusCode.OK, json);

    /// <summary>No connection comes about.</summary>
    public Answers Fail(HttpRequestError error) => Then(_ => throw new HttpRequestException(error), takesBody: false);

    /// <summary>The server takes the request, and then the connection is cut.</summary>
    public Answers Cut() => Then(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));

    /// <summary>The server takes the request and never answers.</summary>
    public Answers Hang() => Then((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation).ContinueWith(
        _ => Response(HttpStatusCode.OK, "{}"), cancellation, TaskContinuationOptions.None, TaskScheduler.Default));

    public Answers Then(Func<Sent, HttpResponseMessage> answer, bool takesBody = true) =>
        Then((sent, _) => Task.FromResult(answer(sent)), takesBody);

    public Answers Then(Func<Sent, CancellationToken, Task<HttpResponseMessage>> answer, bool takesBody = true)
    {
        prepared.Enqueue(async (sent, cancellation) =>
        {
            if (takesBody)
                await sent.TakeBodyAsync(cancellation);
            return await answer(sent, cancellation);
        });
        return this;
    }

    public static HttpResponseMessage Response(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new Sent(request);
        return await Next(sent)(sent, cancellationToken);
    }

    Func<Sent, CancellationToken, Task<HttpResponseMessage>> Next(Sent sent)
    {
        lock (gate)
        {
            Requests.Add(sent);
            return prepared.TryDequeue(out var answer) ? answer : throw new InvalidOperationException($"no answer is prepared for {sent.Url}");
        }
    }
}
