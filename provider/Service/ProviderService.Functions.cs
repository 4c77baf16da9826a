using Grpc.Core;
using Pulumi.Mixpeek.Functions;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Service;

/// <summary>The calls about functions, methods and components.</summary>
sealed partial class ProviderService
{
    /// <summary>A function only reads, so a preview calls it too (<c>preview</c> makes no difference).</summary>
    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var function = AllFunctions.Find(request.Tok)
            ?? throw Refusals.Unimplemented($"the mixpeek provider has no function {request.Tok}{AllFunctions.Suggestion(request.Tok)}");
        var (arguments, @namespace) = (Bag(request.HasArgs, request.Args), session.Configuration.Namespace);
        var failures = new Failures();
        Arguments.Check(function, arguments, @namespace, failures);
        return failures.All.Count > 0 ? Answers.Invoke(failures) : Answers.Invoke(session.Secrets.MarkTexts(await RunAsync("", 0, DefaultTimeout, context,
            (log, limit) => new Question(function, arguments, @namespace, limit.Api, log, limit.Stop), function.AnswerAsync)));
    }

    public override Task<CallResponse> Call(CallRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented($"the mixpeek provider's resources have no methods, so none called {request.Tok}");

    public override Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context) =>
        throw Refusals.Unimplemented($"the mixpeek provider has no components, so none called {request.Type}");
}
