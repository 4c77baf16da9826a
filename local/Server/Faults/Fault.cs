using System.Text.RegularExpressions;
using Mixpeek.Local.Models;
using Mixpeek.Local.Store;
using Mixpeek.Local.Background;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Faults;

/// <summary>A misbehaviour that was asked for, and which requests it strikes.</summary>
sealed partial class Fault(MapValue rule)
{
    /// <summary>What a fault looks like in <c>--fault</c> and in POST /_local/faults.</summary>
    public static readonly Model Model = new(
        Extra.Forbid,
        Field.Nullable("method", Types.Choice("GET", "POST", "PUT", "PATCH", "DELETE")),
        Field.Optional("path", Types.Text, "**"),
        Field.Optional("nth", Types.Whole(1), 1),
        Field.Optional("count", Types.Whole(0), 1),
        Field.Required("kind", Types.Choice("status", "timeout", "cut", "slow", "half", "garbage", "task", "absent")),
        Field.Optional("when", Types.Choice("before", "after"), "before"),
        Field.Optional("status", Types.Whole(100, 599), 500),
        Field.Optional("headers", Types.Map(Types.Text), MapValue.Empty),
        Field.Nullable("body", Types.Any),
        Field.Nullable("milliseconds", Types.Whole(0)),
        Field.Optional("task", Types.Choice("fails", "canceled", "vanishes", "neverEnds"), "fails"),
        Field.Optional("reads", Types.Whole(1), 1));

    readonly Regex path = Glob(rule.Text("path")!);
    int seen, struck;

    /// <summary>What happens: one of the model's kinds.</summary>
    public string Kind => rule.Text("kind")!;

    /// <summary>Whether the request's work is done first: the answer is what is lost.</summary>
    public bool IsAfterTheWork => rule.Text("when") == "after" || Kind is "slow" or "half" or "garbage";

    public int Status => (int)rule.Number("status");

    public MapValue Headers => rule.Map("headers")!;

    public PropertyValue Body => rule["body"];

    /// <summary>How long a slow body takes, or a request is held; null is one second for the first, and for ever for the second.</summary>
    public TimeSpan? Time => rule["milliseconds"] is NumberValue time ? TimeSpan.FromMilliseconds(time.Value) : null;

    /// <summary>How the task goes that the request starts.</summary>
    public TaskFate Fate => rule.Text("task") switch
    {
        "canceled" => TaskFate.Canceled,
        "vanishes" => TaskFate.Vanishes,
        "neverEnds" => TaskFate.NeverEnds,
        _ => TaskFate.Fails,
    };

    /// <summary>How many reads of what was created answer 404.</summary>
    public int Reads => (int)rule.Number("reads");

    /// <summary>Whether it strikes this request. Each request that it is meant for counts.</summary>
    public bool Strikes(string method, string requestPath)
    {
        if ((rule.Text("method") ?? method) != method || !path.IsMatch(requestPath))
            return false;
        seen++;
        var (first, count) = (rule.Number("nth"), rule.Number("count"));
        // A count of 0 is without end.
        if (seen < first || (count > 0 && seen >= first + count))
            return false;
        struck++;
        return true;
    }

    /// <summary>The fault as it was asked for, and how often it struck.</summary>
    public MapValue ToAnswer() => rule.With("struck", struck);

    /// <summary>A path pattern: <c>*</c> is one step or a part of it, <c>**</c> any number of steps.</summary>
    static Regex Glob(string pattern) => new(
        $"^{Stars().Replace(Regex.Escape(pattern), stars => stars.Length > 2 ? ".*" : "[^/]*")}$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(\\\*)+")]
    private static partial Regex Stars();
}
