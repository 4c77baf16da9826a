using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Background;

/// <summary>One of Mixpeek's tasks.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Type">Mixpeek's name for the operation, such as <c>api_buckets_delete</c>.</param>
/// <param name="Subject">What it works on; goes into the answer's <c>additional_data</c>.</param>
/// <param name="Started">When it was asked for.</param>
/// <param name="Duration">How long it takes; the first third of it is PENDING.</param>
sealed record BackgroundTask(string Id, string Type, MapValue Subject, DateTimeOffset Started, TimeSpan Duration)
{
    public TaskFate Fate { get; init; }

    /// <summary>What it does when it ends. Whatever its fate, it is called once.</summary>
    public Action<bool>? Finish { get; init; }

    /// <summary>When it ends; null where it never does.</summary>
    public DateTimeOffset? Due => Fate == TaskFate.NeverEnds ? null : Started + Duration;

    /// <summary>Mixpeek's word for how far it is.</summary>
    public string StatusAt(DateTimeOffset now) =>
        now < Started + Duration / 3 ? "PENDING"
        : Due is not { } due || now < due ? "PROCESSING"
        : Fate switch { TaskFate.Fails => "FAILED", TaskFate.Canceled => "CANCELED", _ => "COMPLETED" };

    /// <summary>The API's answer about it.</summary>
    public MapValue ToAnswer(DateTimeOffset now)
    {
        var status = StatusAt(now);
        PropertyValue error = status == "FAILED" ? "the task was told to fail (mixpeek-local fault)" : PropertyValue.Null;
        return MapValue.Of(
            ("task_id", Id),
            ("task_type", Type),
            ("status", status),
            ("inputs", ListValue.From([Subject])),
            ("outputs", PropertyValue.Null),
            ("additional_data", error is NullValue ? Subject : Subject.With("error", error)),
            ("error", error));
    }
}
