namespace Pulumi.Mixpeek.Api;

/// <summary>Where the API key came from.</summary>
public enum KeySource
{
    /// <summary>The provider's inputs in the state: refresh and destroy see these alone (rule 6).</summary>
    State,

    /// <summary>The stack's configuration, or an explicit provider in the program.</summary>
    Configuration,

    /// <summary>MIXPEEK_API_KEY.</summary>
    Environment,
}

static class KeySourcePhrases
{
    /// <summary>The place, as sentences name it.</summary>
    public static string Phrase(this KeySource source) => source switch
    {
        KeySource.State => "the stack's state",
        KeySource.Configuration => "the configuration (mixpeek:apiKey)",
        KeySource.Environment => "the environment (MIXPEEK_API_KEY)",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
