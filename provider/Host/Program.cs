using Pulumi.Mixpeek.Service;
using Pulumi.Mixpeek.Host;
using Pulumi.Mixpeek.Schema;
using Pulumi.Mixpeek.Values;

var arguments = Arguments.Parse(args);
switch (arguments.Request)
{
    case "--help": Console.WriteLine(Arguments.Help); break;
    case "--version": Console.WriteLine(Session.Version); break;
    case "--schema": Console.WriteLine(JsonCodec.ToJson(PackageSchema.Of(Session.Version), indented: true)); break;
    default: await PluginHost.RunAsync(arguments.EngineAddress); break;
}
