namespace Pulumi.Mixpeek.Api;

/// <summary>What came of sending a request once. No attempt is an exception: the retries look at it first.</summary>
abstract record Attempt
{
    /// <summary>Nothing, or less than a whole answer, came back.</summary>
    /// <param name="Sent">Whether Mixpeek may have seen the request.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Cause">The exception, if it is one.</param>
    public sealed record Lost(bool Sent, string Reason, Exception? Cause) : Attempt
    {
        /// <summary>Whether the next attempt would end in the same way, as with a certificate that is not trusted.</summary>
        public bool IsPermanent { get; init; }
    }

    /// <summary>It was not sent: the rate limit opens only after the time of the operation that it serves.</summary>
    /// <param name="Wait">How long the rate limit is still closed.</param>
    public sealed record Held(TimeSpan Wait) : Attempt;

    /// <summary>A whole answer, of whatever status.</summary>
    public sealed record Answered(int Status, byte[] Body, AnswerHeaders Headers) : Attempt
    {
        /// <summary>Whether Mixpeek did what was asked.</summary>
        public bool IsSuccess => Status is >= 200 and < 300;
    }
}
