namespace Pulumi.Mixpeek.Api;

/// <summary>How a request speaks to the user of the operation that it serves. No message has a key or a body in it.</summary>
public abstract class RequestLog
{
    /// <summary>A log that nobody reads.</summary>
    public static RequestLog None { get; } = new Silence();

    /// <summary>When the user was last told what is being waited for; null where that was never yet.</summary>
    internal DateTimeOffset? Told { get; set; }

    /// <summary>What the operation was given as secrets, as <see cref="Secrets.Scrub(string, IReadOnlyList{string})"/> takes it: an answer may say it again.</summary>
    internal virtual IReadOnlyList<string> Hidden => [];

    /// <summary>A line for <c>--debug</c>: each request with its status, duration and request ID.</summary>
    public abstract void Debug(string message);

    /// <summary>What is being waited for, until the next such text: <c>rate limited, 14 s</c>.</summary>
    public abstract void Status(string message);

    sealed class Silence : RequestLog
    {
        public override void Debug(string message) { }

        public override void Status(string message) { }
    }
}
