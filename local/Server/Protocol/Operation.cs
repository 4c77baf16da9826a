namespace Mixpeek.Local.Protocol;

/// <summary>Answers one kind of request. It runs alone: no other request reads or changes anything meanwhile.</summary>
/// <exception cref="Refusal">The request is refused.</exception>
delegate Answer Operation(Call call);
