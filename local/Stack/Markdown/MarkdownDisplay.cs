using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Display.Json;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>The display of <c>--markdown</c>: the document of <c>--json</c>, turned into a comment as the Pulumi CLI's would be.</summary>
sealed class MarkdownDisplay : IDisplay
{
    readonly StringWriter document = new();
    readonly JsonDisplay json;
    readonly TextWriter output;

    public MarkdownDisplay(Phase phase, TextWriter output)
    {
        this.output = output;
        json = new(phase, document, MapValue.Empty) { ShowSames = true };
    }

    public void Started(Step step) => json.Started(step);

    public void Succeeded(Step step, TimeSpan took) => json.Succeeded(step, took);

    public void Failed(Step step, string error) => json.Failed(step, error);

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral) => json.Message(severity, urn, text, ephemeral);

    public void StackOutputs(MapValue olds, MapValue news) => json.StackOutputs(olds, news);

    public void Finish(DeploymentResult result, TimeSpan took)
    {
        json.Finish(result, took);
        output.Write(Comment.Write(PreviewReader.Read(document.ToString())));
    }

    public void Dispose()
    {
        json.Dispose();
        document.Dispose();
        output.Flush();
    }
}
