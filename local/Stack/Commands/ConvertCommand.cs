using System.CommandLine;
using Pulumi.Mixpeek.Stack.Manifests;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary><c>convert mixpeek.yaml</c>: one of Mixpeek's own manifests as a Pulumi program.</summary>
static class ConvertCommand
{
    const string About =
        """
        turn a manifest of Mixpeek's (GET /v1/manifest/export) into a Pulumi program in YAML. What the provider has nothing for is
        listed at the program's head and on the standard error, and the exit code is 2 then
        """;

    static readonly Argument<string> File = new("manifest") { Description = "the manifest's file; - for the standard input" };

    static readonly Option<string?> Out = new("--out", "-o") { Description = "the file to write; the standard output by default" };

    static readonly Option<string?> Name = new("--name") { Description = "the project's name; the manifest's own by default" };

    static readonly Option<string?> Plugin = new("--plugin") { Description = "the plugin's folder, for the program to name under `packages`" };

    static readonly Option<bool> Import = new("--import") { Description = "the resources exist: the first up takes them over (option `import`)" };

    public static Command Create()
    {
        var command = new Command("convert", About) { File, Out, Name, Plugin, Import };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(File);
            var options = new ConversionOptions(parsed.GetValue(Name), parsed.GetValue(Plugin), parsed.GetValue(Import));
            var conversion = ManifestConverter.Convert(file, TextFile.Read(file), options);
            if (parsed.GetValue(Out) is { } target)
                TextFile.Write(target, conversion.Program);
            else
                parsed.InvocationConfiguration.Output.Write(conversion.Program);
            foreach (var omission in conversion.Omissions)
                parsed.InvocationConfiguration.Error.WriteLine($"warning: not converted: {omission}");
            return conversion.Omissions.Count > 0 ? ExitCode.Incomplete : ExitCode.Done;
        });
        return command;
    }
}
