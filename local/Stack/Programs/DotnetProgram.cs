using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>A program in C#, F# or Visual Basic: a project, or with the option <c>binary</c> what was built of it.</summary>
sealed class DotnetProgram(ProgramSource source) : IProgram
{
    public Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        var start = StartInfo();
        start.WorkingDirectory = source.Directory;
        foreach (var (name, value) in Environment(context))
            start.Environment[name] = value;
        ProgramConfig.Set(start, context);
        return ProgramProcess.RunAsync(start, context, cancellation);
    }

    ProcessStartInfo StartInfo()
    {
        if (source.Text("binary") is not { } binary)
            return new("dotnet", source.Entry == "." ? ["run"] : ["run", "--project", source.Entry]);
        var file = Path.GetFullPath(Path.Combine(source.Directory, binary));
        return file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new("dotnet", [file]) : new(file);
    }

    /// <summary>What Pulumi's .NET SDK reads.</summary>
    IEnumerable<(string Name, string Value)> Environment(ProgramContext context) =>
    [
        ("PULUMI_MONITOR", context.MonitorAddress),
        ("PULUMI_ENGINE", context.EngineAddress),
        ("PULUMI_ORGANIZATION", context.Organization),
        ("PULUMI_PROJECT", context.Project),
        ("PULUMI_STACK", context.Stack),
        ("PULUMI_PWD", source.Directory),
        ("PULUMI_ROOT_DIRECTORY", context.Directory),
        ("PULUMI_DRY_RUN", context.IsPreview ? "true" : "false"),
        ("PULUMI_QUERY_MODE", "false"),
        ("PULUMI_PARALLEL", context.Parallel.ToString(CultureInfo.InvariantCulture)),
    ];
}
