using System.Diagnostics;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Programs;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>Runs a preview, or what follows it, and shows it.</summary>
sealed class PhaseRunner(OperationKind kind, Session session, Displays displays)
{
    public async Task<DeploymentResult> RunAsync(bool isPreview, CancellationToken cancellation)
    {
        var phase = new Phase(kind, isPreview, session.Options.Project, session.Options.Stack);
        using var display = displays.Open(phase);
        var imported = new ImportedResources(display);
        var clock = Stopwatch.StartNew();
        var result = await DeployAsync(isPreview, kind == OperationKind.Import ? imported : display, cancellation);
        display.Finish(result, clock.Elapsed);
        if (!isPreview && !result.Failed && imported.All.Count > 0)
            displays.ShowCode(imported.All, session.Options.ProtectImports);
        return result;
    }

    async Task<DeploymentResult> DeployAsync(bool isPreview, IDeploymentObserver observer, CancellationToken cancellation)
    {
        var (options, plugins) = (session.Options, session.Plugins);
        return kind switch
        {
            OperationKind.Refresh => await DeploymentRunner.RefreshAsync(options, isPreview, Program, plugins, observer, cancellation),
            OperationKind.Destroy => await DeploymentRunner.DestroyAsync(options, isPreview, plugins, observer, cancellation),
            OperationKind.Import => await DeploymentRunner.ImportAsync(options, isPreview, plugins, observer, cancellation),
            _ when isPreview => await DeploymentRunner.PreviewAsync(options, Program, plugins, observer, cancellation),
            _ => await DeploymentRunner.UpAsync(options, Program, plugins, observer, cancellation),
        };
    }

    IProgram Program => Runtimes.Program(session.Project);
}
