using System.Diagnostics;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>A stack's configuration in the form in which all of Pulumi's SDKs read it: two variables of JSON.</summary>
static class ProgramConfig
{
    public static void Set(ProcessStartInfo start, ProgramContext context)
    {
        var values = MapValue.From(context.Config.Select(entry => KeyValuePair.Create(entry.Key, (PropertyValue)entry.Value)));
        start.Environment["PULUMI_CONFIG"] = JsonCodec.ToJson(values);
        var secrets = ListValue.From(context.SecretKeys.Select(key => (PropertyValue)key));
        start.Environment["PULUMI_CONFIG_SECRET_KEYS"] = JsonCodec.ToJson(secrets);
    }
}
