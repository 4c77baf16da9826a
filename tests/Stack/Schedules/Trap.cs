using Microsoft.AspNetCore.Http;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>Waits among the requests of a deployment for one of them, and lets something happen there.</summary>
/// <param name="interruption">At which request.</param>
/// <param name="spring">What happens. The request goes on when it has.</param>
sealed class Trap(Interruption interruption, Func<Task> spring)
{
    int seen;

    /// <summary>Whether it has sprung: a deployment may end before its request comes.</summary>
    public bool HasSprung { get; private set; }

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (Interlocked.Increment(ref seen) != interruption.AtRequest)
            await next(context);
        else if (interruption.IsAfterTheWork)
            await SpringBeforeTheAnswerAsync(context, next);
        else
        {
            await SpringAsync();
            await next(context);
        }
    }

    /// <summary>The answer is held back until it has sprung.</summary>
    async Task SpringBeforeTheAnswerAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await next(context);
        context.Response.Body = wire;
        await SpringAsync();
        if (!context.RequestAborted.IsCancellationRequested)
            await wire.WriteAsync(held.ToArray());
    }

    async Task SpringAsync()
    {
        HasSprung = true;
        await spring();
    }
}
