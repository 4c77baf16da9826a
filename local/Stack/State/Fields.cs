namespace Pulumi.Mixpeek.Stack.State;

/// <summary>The names that <c>pulumi stack export</c> gives a resource's fields.</summary>
static class Fields
{
    public const string Urn = "urn";
    public const string Custom = "custom";
    public const string Delete = "delete";
    public const string Id = "id";
    public const string Type = "type";
    public const string Inputs = "inputs";
    public const string Outputs = "outputs";
    public const string Parent = "parent";
    public const string Protect = "protect";
    public const string Taint = "taint";
    public const string External = "external";
    public const string Dependencies = "dependencies";
    public const string InitErrors = "initErrors";
    public const string Provider = "provider";
    public const string PropertyDependencies = "propertyDependencies";
    public const string PendingReplacement = "pendingReplacement";
    public const string AdditionalSecretOutputs = "additionalSecretOutputs";
    public const string Aliases = "aliases";
    public const string CustomTimeouts = "customTimeouts";
    public const string ImportId = "importID";
    public const string RetainOnDelete = "retainOnDelete";
    public const string DeletedWith = "deletedWith";
    public const string ReplaceOnChanges = "replaceOnChanges";
    public const string IgnoreChanges = "ignoreChanges";
}
