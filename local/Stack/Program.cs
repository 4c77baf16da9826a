using Pulumi.Mixpeek.Stack.Commands;

return await CommandLine.RunAsync(args);
