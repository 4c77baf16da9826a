using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What somebody else's branch can reach in the examples' workflows: nothing that writes, and no secret.</summary>
public sealed partial class WorkflowSafetyTests
{
    [Fact]
    public void There_are_workflows() => Assert.Equal(5, Workflow.All.Count);

    [Fact]
    public void Every_action_is_pinned_to_a_commit() => Assert.All(
        Workflow.All.SelectMany(workflow => workflow.Steps).Select(step => (step.Get("uses") as TextValue)?.Value).OfType<string>(),
        action => Assert.True(action.StartsWith("./", StringComparison.Ordinal) || Pinned().IsMatch(action), action));

    [Fact]
    public void The_plugin_is_built_from_a_whole_commit() =>
        Assert.Matches("default: [0-9a-f]{40}\n", Workflow.All.Single(workflow => workflow.File.EndsWith("action.yml", StringComparison.Ordinal)).Text);

    [Fact]
    public void No_workflow_runs_for_a_pull_request_with_the_base_s_rights() =>
        Assert.All(Workflow.All, workflow => Assert.DoesNotContain("pull_request_target", workflow.Text, StringComparison.Ordinal));

    [Fact]
    public void Rights_are_named_one_by_one_and_only_the_comment_may_write() => Assert.All(Workflows, workflow =>
    {
        var rights = Rights(workflow.Root).Concat(workflow.Jobs.Values.SelectMany(Rights)).Where(right => right.Value.Equals((PropertyValue)"write"));
        Assert.NotNull(workflow.Root.Get("permissions") as MapValue);
        Assert.Equal(workflow.File.EndsWith("comment.yml", StringComparison.Ordinal) ? ["pull-requests"] : [], rights.Select(right => right.Key));
        Assert.NotNull(workflow.Root.Get("concurrency"));
    });

    [Fact]
    public void No_script_is_made_of_what_somebody_else_wrote() =>
        Assert.All(Scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Fact]
    public void A_pull_request_sees_no_key_of_Mixpeek_s_and_a_fork_sees_no_secret_at_all()
    {
        var preview = Workflow.Of("pull-request", "preview.yml");

        Assert.DoesNotContain("MIXPEEK_API_KEY: ${{", preview.Text, StringComparison.Ordinal);
        Assert.Contains("head.repo.full_name == github.repository", ((TextValue)preview.Jobs["account"]["if"]).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets", JsonCodec.ToJson(preview.Jobs["local"]), StringComparison.Ordinal);
        Assert.Single(preview.Text.Split('\n'), line => line.Contains("secrets.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_write_runs_nothing_of_the_pull_request_s()
    {
        var comment = Workflow.Of("pull-request", "comment.yml");

        Assert.Equal(["workflow_run"], ((MapValue)comment.Root["on"]).Keys);
        Assert.DoesNotContain("secrets.", comment.Text, StringComparison.Ordinal);
        var checkout = Workflow.StepsOf(comment.Jobs["comment"]).Single(step => (step.Get("uses") as TextValue)?.Value.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        Assert.Equal("${{ github.event.repository.default_branch }}", ((MapValue)checkout["with"])["ref"]);
        Assert.All(Workflow.All.SelectMany(workflow => workflow.Steps).Where(step => step.Get("uses") is TextValue { Value: var action } && action.StartsWith("actions/checkout@", StringComparison.Ordinal)),
            step => Assert.Equal(false, ((MapValue)step["with"])["persist-credentials"]));
    }

    static IEnumerable<Workflow> Workflows => Workflow.All.Where(workflow => workflow.Jobs.Count > 0);

    static IEnumerable<string> Scripts => Workflow.All.SelectMany(workflow => workflow.Steps).Select(step => (step.Get("run") as TextValue)?.Value).OfType<string>();

    static MapValue Rights(MapValue owner) => owner.Get("permissions") as MapValue ?? MapValue.Empty;

    [GeneratedRegex("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();
}
