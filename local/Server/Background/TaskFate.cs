namespace Mixpeek.Local.Background;

/// <summary>How a task goes; anything but <see cref="Completes"/> is a fault that was asked for.</summary>
enum TaskFate
{
    /// <summary>PENDING, PROCESSING, COMPLETED.</summary>
    Completes,

    /// <summary>FAILED in the end; nothing was deleted.</summary>
    Fails,

    /// <summary>CANCELED in the end; nothing was deleted.</summary>
    Canceled,

    /// <summary>Does its work, but cannot be asked about: 404, as after Mixpeek's 24 hours.</summary>
    Vanishes,

    /// <summary>PROCESSING for ever.</summary>
    NeverEnds,
}
