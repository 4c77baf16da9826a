using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Configuration;

/// <summary>One setting of the provider.</summary>
/// <param name="Variable">The environment variable that counts where the configuration says nothing; null where there is none.</param>
sealed record Setting(string Name, Shape Shape, Traits Traits, string Description, string? Variable = null)
{
    public bool IsSecret => (Traits & Traits.Secret) != 0;
}
