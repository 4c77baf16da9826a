using Pulumi.Mixpeek.Stack.Display;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>Nothing goes wrong any more: at most two more operations, and there is nothing left to do, to find, or to miss.</summary>
sealed class Settling(Ground ground, Schedule schedule)
{
    /// <summary>How long a request may take, in seconds: only a machine with much to do can be slow.</summary>
    const double Patience = 60;

    Deed Deed => schedule.EndsInDestroy ? Deed.Destroy : Deed.Up;

    /// <returns>What is wrong; null for nothing.</returns>
    public async Task<string?> RunAsync()
    {
        ground.Project.Write(SketchProgram.Of(schedule.Rounds[^1].Sketch, (120, 120, 120)), maxRetries: 5, Patience);
        for (var operation = 1; operation <= 2; operation++)
            if (await SettlesAsync())
            {
                ground.Tally.Add($"settled after {operation}");
                return await ground.CompareAsync() is { Balance: false } books ? $"{books}" : await DriftAsync();
            }
        return "two more operations did not settle it";
    }

    async Task<bool> SettlesAsync()
    {
        var chronicle = new Chronicle();
        var result = await ground.Project.DeployAsync(Deed, chronicle, CancellationToken.None);
        ground.Note($"{Deed} without faults", chronicle.Lines);
        return Deed == Deed.Destroy ? !result.Failed && ground.Project.State.Resources.Count == 0 : await IsPreviewEmptyAsync();
    }

    async Task<bool> IsPreviewEmptyAsync()
    {
        var chronicle = new Chronicle();
        var preview = await ground.Project.PreviewAsync(chronicle);
        ground.Note("preview", chronicle.Lines);
        return !preview.Failed && !Summary.HasChanges(preview);
    }

    /// <summary>IDs alone may be right where the objects are not: a refresh looks at all of them.</summary>
    async Task<string?> DriftAsync()
    {
        var chronicle = new Chronicle();
        var refresh = await ground.Project.PreviewRefreshAsync(chronicle);
        ground.Note("preview of a refresh", chronicle.Lines);
        return refresh.Failed || Summary.HasChanges(refresh) ? "a refresh would change the state" : null;
    }
}
