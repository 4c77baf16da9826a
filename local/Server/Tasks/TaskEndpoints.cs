using Mixpeek.Local.Lists;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tasks;

/// <summary>The paths below <c>/v1/tasks</c>.</summary>
static class TaskEndpoints
{
    public static Answer Get(Call call)
    {
        var task = call.Organisation.Tasks.Find(call.Identifier) ?? throw Refusal.NotFound("task", call.Identifier);
        return Answer.Ok(task.ToAnswer(call.Organisation.Clock.GetUtcNow()));
    }

    /// <summary>Drops a task from the list; what it does goes on.</summary>
    public static Answer Delete(Call call)
    {
        Get(call);
        call.Organisation.Tasks.Forget(call.Identifier);
        return Answer.Ok(MapValue.Of(("message", "Successfully deleted"), ("success", true)));
    }

    public static Answer List(Call call)
    {
        var now = call.Organisation.Clock.GetUtcNow();
        var (body, request) = (call.Body as MapValue ?? MapValue.Empty, ListRequest.FromQuery(call));
        var tasks = call.Organisation.Tasks.All.Select(task => task.ToAnswer(now))
            .Where(task => Has(task, "status") && Has(task, "task_type"));
        return Answer.Ok(Listing.Page("task", Listing.Matching("task", tasks, request), request));

        bool Has(MapValue task, string field) => body.Text(field) is not { } wanted || task.Text(field) == wanted;
    }
}
