using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>Steps in the CLI's signs and words.</summary>
static class OpText
{
    /// <summary>The two columns before a resource.</summary>
    public static string Sign(StepOp op) => op switch
    {
        StepOp.Create => "+ ",
        StepOp.Update or StepOp.Refresh => "~ ",
        StepOp.Delete => "- ",
        StepOp.Replace => "+-",
        StepOp.CreateReplacement => "++",
        StepOp.DeleteReplaced => "--",
        StepOp.Read => "> ",
        StepOp.Import => "= ",
        _ => "  ",
    };

    /// <summary>In a preview: <c>create replacement</c>.</summary>
    public static string Planned(StepOp op) => op switch
    {
        StepOp.Create => "create",
        StepOp.Update => "update",
        StepOp.Delete => "delete",
        StepOp.Replace => "replace",
        StepOp.CreateReplacement => "create replacement",
        StepOp.DeleteReplaced => "delete original",
        StepOp.Read => "read",
        StepOp.Refresh => "refresh",
        StepOp.Import => "import",
        _ => "",
    };

    /// <summary>While it runs: <c>creating replacement</c>.</summary>
    public static string Running(StepOp op) => op switch
    {
        StepOp.Create => "creating",
        StepOp.Update => "updating",
        StepOp.Delete => "deleting",
        StepOp.Replace => "replacing",
        StepOp.CreateReplacement => "creating replacement",
        StepOp.DeleteReplaced => "deleting original",
        StepOp.Read => "reading",
        StepOp.Refresh => "refreshing",
        StepOp.Import => "importing",
        _ => "",
    };

    /// <summary>When it has ended: <c>created replacement</c>.</summary>
    public static string Done(StepOp op) => op switch
    {
        StepOp.Create => "created",
        StepOp.Update => "updated",
        StepOp.Delete => "deleted",
        StepOp.Replace => "replaced",
        StepOp.CreateReplacement => "created replacement",
        StepOp.DeleteReplaced => "deleted original",
        StepOp.Read => "read",
        StepOp.Refresh => "refresh",
        StepOp.Import => "imported",
        _ => "",
    };

    /// <summary>When it has failed: <c>creating failed</c>; the CLI has one word for replacements and plain steps.</summary>
    public static string Failed(StepOp op) => op switch
    {
        StepOp.Same => "failed",
        StepOp.CreateReplacement => "creating failed",
        StepOp.DeleteReplaced => "deleting failed",
        _ => $"{Running(op)} failed",
    };

    /// <summary>In the JSON form: <c>create-replacement</c>.</summary>
    public static string Name(StepOp op) => op switch
    {
        StepOp.CreateReplacement => "create-replacement",
        StepOp.DeleteReplaced => "delete-replaced",
        _ => op.ToString().ToLowerInvariant(),
    };
}
