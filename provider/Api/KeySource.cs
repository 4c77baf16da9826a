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
