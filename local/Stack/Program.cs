using Pulumi.Mixpeek.Stack.Commands;

return await new CommandLine(Console.Out, Console.Error).RunAsync(args);
