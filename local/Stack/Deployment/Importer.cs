using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The command <c>import</c>: takes resources into the state that no program declares yet.</summary>
sealed class Importer(Session session, Deletions deletions)
{
    readonly UndeclaredProviders providers = new(session);
    readonly ImportedResources resources = new(session, new(session, new(session)), new(session, deletions));

    public async Task ImportAllAsync()
    {
        KeepAll();
        CreateStack();
        foreach (var request in session.Options.Imports.TakeWhile(_ => !session.Steps.IsStopped))
            await TryImportAsync(request);
    }

    /// <summary>What the state has comes before what is imported, which may have it for a parent.</summary>
    void KeepAll()
    {
        foreach (var old in session.Ledger.Olds.Where(old => !old.Delete))
        {
            session.Ledger.Add(old, old);
            if (!Urns.IsProvider(old.Type))
                session.Steps.Count(Describing.Step(StepOp.Same, old, old));
        }
    }

    void CreateStack()
    {
        var stack = new ResourceState { Urn = session.StackUrn, Type = Urns.StackType };
        if (session.Ledger.Find(stack.Urn) is not null)
            return;
        session.Steps.Tell(Describing.Step(StepOp.Create, null, stack));
        session.Ledger.Add(null, stack);
    }

    async Task TryImportAsync(ImportRequest request)
    {
        var parent = request.Parent ?? session.StackUrn;
        var urn = Urns.Of(session.Options.Stack, session.Options.Project, parent, request.Type, request.Name);
        try
        {
            if (session.Ledger.Find(urn) is not null)
                throw new ProviderException($"the stack has a resource {urn} already; give the imported one another name");
            var provider = await providers.GetAsync(request.Type[..Math.Max(request.Type.IndexOf(':', StringComparison.Ordinal), 0)]);
            await resources.ImportAsync(Goal(request, urn, parent, provider), provider);
        }
        catch (RegistrationException)
        {
            // Told by the step.
        }
        catch (Exception exception) when (exception is ProviderException or PluginException)
        {
            session.Steps.Fail(urn, exception.Message);
        }
    }

    ResourceState Goal(ImportRequest request, string urn, string parent, Provider provider) => new()
    {
        Urn = urn,
        Type = request.Type,
        Custom = true,
        Parent = parent,
        Provider = provider.Reference,
        ImportId = request.Id,
        Protect = session.Options.ProtectImports,
    };
}
