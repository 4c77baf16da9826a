using Mixpeek.Local.Journal;
using Mixpeek.Local.Protocol;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Faults;

/// <summary>Lets requests go wrong as it was asked for.</summary>
sealed class FaultInjection(FaultBoard board)
{
    static readonly byte[] Garbage = "<html><body>upstream connect error</body></html>"u8.ToArray();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        if (HttpMethods.IsGet(context.Request.Method) && board.IsHidden(path[(path.LastIndexOf('/') + 1)..]))
            await Answers.WriteAsync(context, Refusal.NotFound("resource", path[(path.LastIndexOf('/') + 1)..]).Answer);
        else if (board.Match(context.Request.Method, path) is not { } fault)
            await next(context);
        else if (fault.IsAfterTheWork)
            await AfterAsync(context, fault, next);
        else
            await BeforeAsync(context, fault, next);
    }

    /// <summary>The request does not reach its endpoint, or reaches it with a task's fate.</summary>
    async Task BeforeAsync(HttpContext context, Fault fault, RequestDelegate next)
    {
        switch (fault.Kind)
        {
            case "task":
                context.Features.Set(fault);
                await next(context);
                break;
            case "absent":
                await next(context);
                HideCreated(context, fault);
                break;
            default:
                await MisbehaveAsync(context, fault, body: []);
                break;
        }
    }

    /// <summary>The work is done; the answer is caught, and spoiled or lost.</summary>
    static async Task AfterAsync(HttpContext context, Fault fault, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var caught = new MemoryStream();
        context.Response.Body = caught;
        await next(context);
        context.Response.Body = wire;
        await MisbehaveAsync(context, fault, caught.ToArray());
    }

    static async Task MisbehaveAsync(HttpContext context, Fault fault, byte[] body)
    {
        switch (fault.Kind)
        {
            case "status":
                await AnswerAsync(context, fault);
                break;
            case "timeout":
                await WaitAsync(fault.Time ?? Timeout.InfiniteTimeSpan, context);
                Cut(context);
                break;
            case "slow":
                await WriteSlowlyAsync(context, body, fault.Time ?? TimeSpan.FromSeconds(1));
                break;
            case "half":
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "garbage":
                context.Response.ContentType = "text/html";
                context.Response.ContentLength = Garbage.Length;
                await context.Response.Body.WriteAsync(Garbage);
                break;
            default:
                Cut(context);
                break;
        }
    }

    static async Task AnswerAsync(HttpContext context, Fault fault)
    {
        foreach (var (name, value) in fault.Headers)
            context.Response.Headers[name] = ((TextValue)value).Value;
        var standard = Refusal.Of(fault.Status, $"asked for by a fault: {fault.Status}").Answer;
        if (fault.Body is not TextValue text)
        {
            await Answers.WriteAsync(context, fault.Body is NullValue ? standard : new Answer(fault.Status, fault.Body));
            return;
        }
        context.Response.StatusCode = fault.Status;
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(text.Value);
    }

    static async Task WriteSlowlyAsync(HttpContext context, byte[] body, TimeSpan time)
    {
        const int Pieces = 10;
        var size = Math.Max(1, (body.Length + Pieces - 1) / Pieces);
        foreach (var piece in body.Chunk(size))
        {
            await context.Response.Body.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
            await WaitAsync(time / Pieces, context);
        }
    }

    /// <summary>Waits, or until the client gives up.</summary>
    static async Task WaitAsync(TimeSpan time, HttpContext context) =>
        await Task.Delay(time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    static void Cut(HttpContext context)
    {
        context.Features.Get<JournalEntry>()?.Close(status: 0);
        context.Abort();
    }

    void HideCreated(HttpContext context, Fault fault)
    {
        if (context.Features.Get<Answer>() is { Status: StatusCodes.Status200OK, Body: MapValue { Count: > 0 } created }
            && created.First().Value is TextValue id)
            board.Hide(id.Value, fault.Reads);
    }
}
