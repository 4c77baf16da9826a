using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Hosting;

/// <summary>Tells the user what is wrong with a program, under the stack.</summary>
sealed class ProgramLog(Engine.EngineClient engine)
{
    /// <summary>The file's lines, once it is read: a diagnostic shows the one that it is about.</summary>
    public IReadOnlyList<string> Lines { get; set; } = [];

    /// <summary>The stack's URN, once it is registered.</summary>
    public string Stack { get; set; } = "";

    /// <summary>Tells; the texts say themselves whether they are errors, as those of Pulumi's YAML host do.</summary>
    public async Task WriteAsync(IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (var diagnostic in diagnostics)
            await engine.LogAsync(
                new() { Severity = LogSeverity.Info, Urn = Stack, Message = diagnostic.Render(Lines) },
                cancellationToken: cancellation);
    }
}
