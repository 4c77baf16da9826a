using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Mixpeek.Local.Faults;
using Mixpeek.Local.Http;
using Mixpeek.Local.Journal;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local;

/// <summary>The way of a request: journal, request ID, rate limit, faults, key, latency, endpoint.</summary>
static class Server
{
    /// <summary>The server, ready to be started.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="watch">What a process that hosts the server does about each request once it is in the journal; null for nothing.</param>
    public static WebApplication Build(Options options, Func<HttpContext, RequestDelegate, Task>? watch = null)
    {
        var clock = TimeProvider.System;
        var organisation = new Organisation(clock, options.DeletionTime);
        var file = options.StateFile is { } path ? new StateFile(path) : null;
        file?.Load(organisation);
        var faults = new FaultBoard();
        foreach (var fault in options.Faults)
            faults.Add(JsonCodec.Parse(fault));

        var application = Host(options.Port);
        var journal = new RequestJournal(clock);
        var dispatch = new Dispatch(organisation, file, options.Quirks);
        application.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ReportAsync });
        application.UseWhen(context => !context.Request.Path.StartsWithSegments(LocalEndpoints.Prefix), api =>
        {
            api.Use(journal.InvokeAsync);
            if (watch is not null)
                api.Use(watch);
            api.Use(RequestIds.InvokeAsync);
            api.Use(new RateLimits(options.Limits, clock).InvokeAsync);
            api.Use(new FaultInjection(faults).InvokeAsync);
            api.Use(new Authentication(options.ApiKey).InvokeAsync);
            if (options.Latency > TimeSpan.Zero)
                api.Use(async (context, next) =>
                {
                    await Task.Delay(options.Latency, context.RequestAborted);
                    await next(context);
                });
        });
        if (file is not null)
            application.Lifetime.ApplicationStopped.Register(file.Dispose);
        Map(application, dispatch, new LocalEndpoints(organisation, faults, journal));
        return application;
    }

    /// <summary>What should not happen is answered in Mixpeek's envelope, and told to whoever started the server.</summary>
    static async Task ReportAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        await Console.Error.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {error}");
        var answer = Refusal.Of(StatusCodes.Status500InternalServerError, $"mixpeek-local failed: {error?.Message}").Answer;
        await Answers.WriteAsync(context, answer);
    }

    static Refusal Unknown(HttpRequest request) =>
        Refusal.NotFound("path", $"{request.Method} {request.Path} (mixpeek-local has a part of the API)");

    static WebApplication Host(int port)
    {
        // An empty builder: no appsettings.json of the folder that it is started in, no file watchers, nothing logged.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // Nothing here is worth waiting for: a signal ends the server at once, held requests and all.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        return builder.Build();
    }

    static void Map(WebApplication application, Dispatch dispatch, LocalEndpoints local)
    {
        foreach (var (method, path, operation) in Routes.All)
            Map(method, path, operation);
        Map("GET", "/_local/health", local.Health);
        Map("DELETE", "/_local", local.Reset);
        Map("GET", "/_local/faults", local.ListFaults);
        Map("POST", "/_local/faults", local.AddFaults);
        Map("DELETE", "/_local/faults", local.ClearFaults);
        Map("PUT", "/_local/documents", local.SetDocuments);
        application.MapMethods("/_local/requests", ["GET"], (RequestDelegate)local.WriteJournalAsync);
        application.MapFallback("{**path}", (RequestDelegate)(context => Answers.WriteAsync(context, Unknown(context.Request).Answer)));

        void Map(string method, string path, Operation operation) =>
            application.MapMethods(path, [method], (RequestDelegate)(context => dispatch.InvokeAsync(context, operation)));
    }
}
