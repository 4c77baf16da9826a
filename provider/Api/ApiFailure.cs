namespace Pulumi.Mixpeek.Api;

/// <summary>The ways in which a request fails.</summary>
public enum ApiFailure
{
    /// <summary>It was not sent: a setting is missing or unusable.</summary>
    NotSent,

    /// <summary>Mixpeek answered with an error.</summary>
    Refused,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>It was sent, and no whole answer came: a timeout, or a connection that was cut.</summary>
    Unanswered,

    /// <summary>A successful answer that cannot be read.</summary>
    Unreadable,
}
