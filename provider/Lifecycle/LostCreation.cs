using System.Globalization;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A creation whose answer was lost: the object of its name is its own if it is as asked for, and was not there before.</summary>
sealed class LostCreation(Operation operation, MapValue inputs, TimeProvider time)
{
    /// <summary>Servers tell the time in whole seconds.</summary>
    static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    readonly DateTimeOffset begun = time.GetUtcNow();

    ResourceKind Kind => operation.Subject.Kind;

    string Name => inputs.TextOf(Kind.NameProperty)!;

    /// <summary>How the answer was lost; null while none was.</summary>
    public ApiException? Cause { get; set; }

    /// <returns>The object, or null where there is none of that name.</returns>
    /// <exception cref="RefusedException">The name is another object's.</exception>
    /// <exception cref="ApiException">It could not be looked up, so it is still not known whether it is there.</exception>
    public async Task<MapValue?> FindAsync()
    {
        operation.Log.Status($"the answer to the creation was lost, looking for {Kind.Word} \"{Name}\" in Mixpeek");
        try
        {
            var answer = Kind.Normalize(await operation.SendAsync(HttpMethod.Get, Kind.ItemPath(Name), inputs.TextOf("namespace")));
            return Objection(answer) is { } objection ? throw NotOurs(answer, objection) : answer;
        }
        catch (ApiException failed) when (failed.IsNotFound)
        {
            return null;
        }
        catch (Exception failed) when (failed is ApiException or OperationCanceledException)
        {
            throw Cause!;
        }
    }

    /// <summary>Waits before the next try.</summary>
    public async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time, operation.Stop);
        }
        catch (OperationCanceledException)
        {
            throw Cause!;
        }
    }

    string? Objection(MapValue answer) =>
        !IsNew(answer) ? "it was there before"
        : Agreement.Differences(Kind, inputs, answer) is { Count: > 0 } differences ? $"it differs in {string.Join(", ", differences)}"
        : null;

    /// <summary>By Mixpeek's own clock, which every answer tells. An object that does not say when it was made may be anybody's.</summary>
    bool IsNew(MapValue answer) => answer.TextOf("created_at") is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
        && created >= begun + operation.Api.ClockLead - Precision;

    RefusedException NotOurs(MapValue answer, string objection)
    {
        var id = answer.TextOf(Kind.IdField);
        var failed = operation.Failed with { ExistingId = id is null ? null : Kind.ImportId(inputs.TextOf("namespace"), id) };
        return new($"{failed.What}: the answer was lost ({Cause!.Message}) There is a {Kind.Word} named \"{Name}\", and it is not the one asked for: {objection}. {NextStep.AfterConflict(failed)}", Cause);
    }
}
