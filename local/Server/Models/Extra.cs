namespace Mixpeek.Local.Models;

/// <summary>What a model does with fields that it does not declare.</summary>
enum Extra
{
    /// <summary>Drops them without a word: the framework's default.</summary>
    Ignore,

    /// <summary>Keeps them as they are.</summary>
    Allow,

    /// <summary>Refuses the request.</summary>
    Forbid,
}
