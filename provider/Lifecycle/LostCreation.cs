using System.Globalization;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A creation whose answer was lost: the object of its name is its own if it is as asked for, and was not there before.</summary>
sealed class LostCreation(Operation operation, MapValue inputs, Outage outage, TimeProvider time)
{
    /// <summary>Servers tell the time in whole seconds.</summary>
    static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    readonly DateTimeOffset begun = time.GetUtcNow();
    readonly WaitLine line = new(operation.Log, time);

    ResourceKind Kind => operation.Subject.Kind;

    string Name => inputs.TextOf(Kind.NameProperty)!;

    string Address => Kind.ImportId(inputs.TextOf("namespace"), Name);

    /// <summary>How the answer was lost; null while none was.</summary>
    public ApiException? Cause { get; set; }

    /// <summary>The refusal of a later try because the name is taken; null where there is none.</summary>
    public ApiException? Conflict { get; set; }

    /// <summary>Whether Mixpeek says that it did nothing, and the object is not there either.</summary>
    public bool IsLeftUndone => Cause is { OutcomeUnknown: false };

    /// <summary>
    /// Looks for the object. Where its name is taken it is there, and is waited for. After the end of all other waiting it is looked for
    /// once more: an ID that nobody learns is an object that no state knows.
    /// </summary>
    /// <returns>The object; null where there is none of that name, or nobody can tell.</returns>
    public async Task<MapValue?> FindAsync()
    {
        line.Say($"the answer to the creation was lost, looking for {Kind.Word} \"{Name}\" in Mixpeek");
        try
        {
            return await new Lookup(operation, inputs.TextOf("namespace"), Name, outage, time).FindAsync(isThere: Conflict is not null, line);
        }
        catch (ApiException)
        {
            throw Unknown();
        }
    }

    /// <summary>Waits before the next try.</summary>
    public async Task PauseAsync(TimeSpan pause)
    {
        line.Say($"the answer to the creation was lost, and {Kind.Word} \"{Name}\" is not in Mixpeek: creating it again", pause);
        await Task.Delay(pause, time, operation.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>What keeps an object from being this creation's; null where nothing does.</summary>
    public string? ObjectionTo(MapValue answer) =>
        Age(answer) is { } age ? age
        : Agreement.Differences(Kind, inputs, answer) is { Count: > 0 } differences ? $"it differs in {string.Join(", ", differences)}"
        : null;

    /// <summary>By Mixpeek's own clock, which every answer tells. An object that does not say when it was made may be anybody's.</summary>
    string? Age(MapValue answer) =>
        answer.TextOf("created_at") is not { } text
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
            ? "its \"created_at\" does not say when it was made"
        : created < begun + operation.Api.ClockLead - Precision ? "it was there before"
        : null;

    /// <summary>The error where nobody knows whether the object is there.</summary>
    public ExplainedException Unknown() => new(Cause ?? Conflict!, operation.Failed with { Address = Address });

    /// <summary>The error where the name is another object's.</summary>
    public RefusedException NotOurs(MapValue answer, string objection)
    {
        var failed = operation.Failed with { ExistingId = Kind.ImportId(inputs.TextOf("namespace"), answer.TextOf(Kind.IdField)!) };
        return new($"{failed.What}: the answer was lost ({Cause!.Message}) There is a {Kind.Word} named \"{Name}\", and it is not the one asked for: {objection}. {NextStep.AfterConflict(failed)}", Cause);
    }
}
