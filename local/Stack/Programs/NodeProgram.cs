using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>A program in JavaScript or TypeScript, run by the entry that <c>@pulumi/pulumi</c> has for that.</summary>
sealed class NodeProgram(ProgramSource source) : IProgram
{
    static readonly string Runner = Path.Combine("node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js");

    public async Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation) => FindRunner() is { } runner
        ? await ProgramProcess.RunAsync(StartInfo(runner, context), context, cancellation)
        : new($"the package @pulumi/pulumi is not installed in {source.Directory}: run `npm install` there.");

    /// <summary>Node's own search: the nearest node_modules upwards.</summary>
    string? FindRunner()
    {
        for (var folder = new DirectoryInfo(source.Directory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, Runner) is var file && File.Exists(file))
                return file;
        return null;
    }

    ProcessStartInfo StartInfo(string runner, ProgramContext context)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = source.Directory };
        foreach (var argument in (source.Text("nodeargs") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(runner);
        foreach (var argument in Arguments(context))
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(source.Entry);
        start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = source.Flag("typescript", unset: true) ? "true" : "false";
        if (source.Text("tsconfig") is { } tsconfig)
            start.Environment["PULUMI_NODEJS_TSCONFIG_PATH"] = Path.GetFullPath(Path.Combine(context.Directory, tsconfig));
        ProgramConfig.Set(start, context);
        return start;
    }

    IEnumerable<string> Arguments(ProgramContext context)
    {
        yield return $"--monitor={context.MonitorAddress}";
        yield return $"--engine={context.EngineAddress}";
        yield return $"--organization={context.Organization}";
        yield return $"--project={context.Project}";
        yield return $"--root-directory={context.Directory}";
        yield return $"--stack={context.Stack}";
        yield return $"--pwd={source.Directory}";
        if (context.IsPreview)
            yield return "--dry-run";
        yield return string.Create(CultureInfo.InvariantCulture, $"--parallel={context.Parallel}");
    }
}
