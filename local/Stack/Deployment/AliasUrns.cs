using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The URNs that a resource may have in the state: its own aliases, and those that its parent's aliases give it.</summary>
sealed class AliasUrns(Session session)
{
    public IEnumerable<string> Of(Registration registration) =>
        registration.Aliases.Select(alias => Urn(alias, registration)).Concat(Inherited(registration)).Distinct(StringComparer.Ordinal);

    string Urn(Monitor.Alias alias, Registration registration) => alias.Urn ?? Urns.Of(
        alias.Stack ?? session.Options.Stack,
        alias.Project ?? session.Options.Project,
        alias.NoParent ? null : alias.Parent ?? registration.Parent,
        alias.Type ?? registration.Type,
        alias.Name ?? registration.Name);

    IEnumerable<string> Inherited(Registration registration) =>
        registration.Parent.Length == 0 || session.Ledger.Find(registration.Parent) is not { } parent
            ? []
            : parent.Aliases.Select(alias => Urns.Of(
                Urns.Stack(alias), Urns.Project(alias), alias, registration.Type, InheritedName(registration.Name, parent.Urn, alias)));

    /// <summary>A child that is named after its parent was named after the parent's old name.</summary>
    static string InheritedName(string name, string parent, string alias) => name.StartsWith(Urns.Name(parent), StringComparison.Ordinal)
        ? Urns.Name(alias) + name[Urns.Name(parent).Length..]
        : name;
}
