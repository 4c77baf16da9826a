using System.CommandLine;
using Pulumi.Mixpeek.Stack.Markdown;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary><c>markdown preview.json</c>: what <c>pulumi preview --json</c> printed, as a comment on a pull request.</summary>
static class MarkdownCommand
{
    static readonly Argument<string> File = new("file") { Description = "the file that it was printed to; - for the standard input" };

    public static Command Create()
    {
        var command = new Command("markdown", "turn what `pulumi preview --json` printed into a comment for a pull request") { File };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(File);
            try
            {
                parsed.InvocationConfiguration.Output.Write(Comment.Write(PreviewReader.Read(TextFile.Read(file))));
                return ExitCode.Done;
            }
            catch (MarkdownException odd)
            {
                throw new UsageException($"{file} cannot be shown: {odd.Message}");
            }
        });
        return command;
    }
}
