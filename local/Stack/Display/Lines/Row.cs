using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>What the display knows of one resource.</summary>
sealed class Row(string urn, string type, string name)
{
    public string Urn => urn;

    /// <summary>What it is at: the step under way, or the last one.</summary>
    public StepOp Op { get; set; } = StepOp.Same;

    /// <summary>The changed properties; a later step of the same replacement, which has none of its own, shows them too.</summary>
    public string Changes { get; set; } = "";

    /// <summary>The last thing said about it, in one line.</summary>
    public string Said { get; set; } = "";

    /// <summary>Whether the provider is not asked when it goes.</summary>
    public bool Retained { get; set; }

    public long StartedAt { get; set; }

    public bool InFlight { get; set; }

    /// <summary>Whether its last line said how it ended.</summary>
    public bool Settled { get; set; }

    public string Description => $"{type} ({name})";

    /// <summary>The row: sign, type, name, status, and what there is to say.</summary>
    public string Line(StepOp sign, string status, string info) =>
        $" {OpText.Sign(sign)} {type} {name} {status}{(Retained && status.Length > 0 ? "[retain]" : "")} {info}";

    /// <summary>The changed properties and the last thing said.</summary>
    public string Info => (Changes, Said) switch
    {
        ("", var said) => said,
        (var changes, "") => changes,
        var (changes, said) => $"{changes}; {said}",
    };
}
