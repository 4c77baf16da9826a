using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Configuration;

/// <summary>CheckConfig: the settings held against their declaration. What is unknown in a preview is never wrong.</summary>
static class ConfigurationCheck
{
    public static MapValue Check(MapValue news, Failures failures)
    {
        foreach (var setting in Settings.All)
            if (news.Get(setting.Name) is { } value)
                setting.Shape.Check(Settings.Decode(setting, value), PropertyPath.Root.Key(setting.Name), failures);
        if (news.Get("baseUrl")?.Unwrap() is TextValue { Value.Length: > 0 } && news.Get("allowInsecure")?.Unwrap() is not UnknownValue && Problem(news) is { } problem)
            failures.Add(PropertyPath.Root.Key("baseUrl"), problem);
        return news.Select((name, value) =>
            Settings.Find(name) is { IsSecret: true } && value is not (UnknownValue or NullValue) ? value.AsSecret() : value);
    }

    static string? Problem(MapValue news) => new ProviderConfiguration(news, false, _ => null).Api("").BaseUrlProblem;
}
