using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>
/// Every field of every answer of the local server, at any depth, in every odd form: read tolerantly, or an error that names the field;
/// never a crash or a hang, and no ID is lost.
/// </summary>
public sealed class OddAnswersTests(ServerPool servers)
{
    public static TheoryData<string> Kinds => [.. Samples.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_odd_answer_to_a_creation_loses_its_ID(string kind) => await EachAsync(kind, real => real.Item, async (real, odd) =>
    {
        using var mixpeek = real.Mixpeek((method, _) => method == "POST" ? odd.Answer : real.Item);
        var (id, outputs) = await mixpeek.CreateAsync(real.Inputs);
        Assert.Equal(odd.Answer.TextOf(real.Kind.IdField) is { Length: > 0 } another ? another : real.Id, id); // any text may be an ID
        Assert.NotEmpty(WireCodec.Encode(outputs));
    });

    [Theory, MemberData(nameof(Kinds))]
    public async Task Reads_take_odd_answers_or_name_the_field(string kind) => await EachAsync(kind, real => real.Item, async (real, odd) =>
    {
        using var mixpeek = real.Mixpeek((_, _) => odd.Answer);
        if (await mixpeek.ReadAsync(real.Id, real.Inputs, real.Outputs) is not { } found)
            throw new InvalidOperationException("what is there was taken for gone");
        Assert.NotEmpty(WireCodec.Encode(found.Outputs).Concat(WireCodec.Encode(found.Inputs)));
    });

    [Theory, MemberData(nameof(Kinds))]
    public async Task Updates_take_odd_answers_or_name_the_field(string kind) => await EachAsync(kind, real => real.Item, async (real, odd) =>
    {
        var after = odd.Answer.With("description", "new");
        using var mixpeek = real.Mixpeek((method, _) => method == "PATCH" ? after : real.Item.With("description", "new"));
        var outputs = await mixpeek.UpdateAsync(real.Id, real.Outputs, real.Inputs, real.Inputs.With("description", "new"));
        Assert.Equal(real.Id, outputs[real.Kind.IdProperty]);
        Assert.NotEmpty(WireCodec.Encode(outputs));
    });

    [Theory, MemberData(nameof(Kinds))]
    public async Task Deletions_take_odd_counters_or_name_the_field(string kind) => await EachAsync(kind, real => real.Item, async (real, odd) =>
    {
        var isThere = true;
        using var mixpeek = real.Mixpeek((method, _) => method == "DELETE" ? Deleted(isThere = false) : isThere ? odd.Answer : null);
        if (real.Kind.Holdings.Any(holding => odd.Answer.Get(holding.WireName) is NumberValue { Value: > 0 }))
        {
            await Assert.ThrowsAsync<RefusedException>(() => mixpeek.DeleteAsync(real.Id, real.Inputs)); // which is no oddity
            return;
        }
        await mixpeek.DeleteAsync(real.Id, real.Inputs);
        Assert.Contains(mixpeek.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
        Assert.True(real.Kind.Holdings.All(holding => odd.Answer.Get(holding.WireName) is null or NullValue or NumberValue { Value: 0 }), "data was deleted");
    });

    [Theory, MemberData(nameof(Kinds))]
    public async Task Deletions_take_odd_answers_and_tasks_and_are_not_done_before_they_are(string kind)
    {
        await EachAsync(kind, _ => Bag.Json("""{"task_id": "t_1", "message": "started"}"""), (real, odd) => DeletedAsync(real, odd.Answer, Task("COMPLETED")));
        await EachAsync(kind, _ => Task("COMPLETED"), (real, odd) => IsUnderWay(odd.Answer)
            ? System.Threading.Tasks.Task.CompletedTask
            : DeletedAsync(real, Bag.Json("""{"task_id": "t_1"}"""), odd.Answer));
    }

    /// <summary>A status that nobody knows is one of a task that goes on: it is waited for as long as the operation may take (TaskPollerTests).</summary>
    static bool IsUnderWay(MapValue task) => task.TextOf("status") is { Length: > 0 } and not "COMPLETED";

    static async Task DeletedAsync(RealObject real, MapValue deletion, MapValue task)
    {
        var looks = 0;
        using var mixpeek = real.Mixpeek((method, path) => method == "DELETE" ? deletion
            : path.Contains("/tasks/", StringComparison.Ordinal) ? task
            : looks++ < 3 ? real.Item : null);
        await mixpeek.DeleteAsync(real.Id, real.Inputs);
    }

    static MapValue Task(string status) => MapValue.Of(("task_id", "t_1"), ("status", status), ("error", PropertyValue.Null), ("additional_data", MapValue.Empty));

    static MapValue Deleted(bool _) => MapValue.Empty;

    /// <summary>Does something with each odd answer; what is refused is refused by an error that names the field.</summary>
    async Task EachAsync(string kind, Func<RealObject, MapValue> answer, Func<RealObject, OddAnswer, Task> act)
    {
        var server = await servers.RentAsync();
        var wrong = new List<string>();
        try
        {
            var real = await RealObject.MakeAsync(new(server), kind);
            foreach (var odd in OddAnswer.Of(answer(real)))
                if (await ProblemAsync(() => act(real, odd), odd) is { } problem)
                    wrong.Add($"{odd}: {problem}");
        }
        finally
        {
            servers.Return(server);
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} odd answers:\n{string.Join('\n', wrong.Take(40))}");
    }

    static async Task<string?> ProblemAsync(Func<Task> act, OddAnswer odd)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception refused) when (refused is ApiException or RefusedException or PartialFailureException or ExplainedException)
        {
            return refused.Message.Contains(odd.Path[0], StringComparison.Ordinal) ? null : $"the error does not name the field: {refused.Message}";
        }
        catch (Exception crash)
        {
            return $"{crash.GetType().Name}: {crash.Message}";
        }
    }
}
