using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>An operation from its preview to its exit code.</summary>
sealed class Operation(OperationKind kind, Request request, TextWriter output, TextWriter errors)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var session = Session.Open(request, text => errors.WriteLine($"warning: {text}"));
        if (request.AllOf is { } ns)
        {
            if (await new Everything(request, output, errors).FindAsync(session, ns, cancellation) is not { } found)
                return ExitCode.Done;
            session = found;
        }
        var runner = new PhaseRunner(kind, session, new Displays(request, session, output));
        if (!request.PreviewOnly && !request.SkipPreview && !request.Yes && request.Json)
            throw new UsageException("--json prints one document and cannot ask: pass --yes or --skip-preview.");
        if (request.PreviewOnly || !request.SkipPreview)
        {
            var preview = await runner.RunAsync(isPreview: true, cancellation);
            if (preview.Failed || cancellation.IsCancellationRequested || request.PreviewOnly)
                return Code(preview);
            if (!request.Yes && !Confirmation.Ask(Word, output))
                return ExitCode.Failed;
        }
        session.Secrets.Open();
        var result = await runner.RunAsync(isPreview: false, cancellation);
        if (!result.Failed && kind == OperationKind.Destroy && !request.Json)
            output.WriteLine(
                $"The resources in the stack have been deleted. Its configuration is still there, and its state:\n{session.Options.StateFile}");
        return Code(result);
    }

    string Word => kind.ToString().ToLowerInvariant();

    int Code(DeploymentResult result)
    {
        if (result.Failed)
            return ExitCode.Failed;
        if (!request.ExpectNoChanges || !Summary.HasChanges(result))
            return ExitCode.Done;
        errors.WriteLine($"error: no changes were expected for {Word} but changes were proposed");
        return ExitCode.UnexpectedChanges;
    }
}
