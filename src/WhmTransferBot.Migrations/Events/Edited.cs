namespace WhmTransferBot.Migrations.Events;

/// <summary>The plan was changed.</summary>
/// <param name="Changes">Each change as a short sentence, for example <c>bob is left out</c>.</param>
/// <param name="NeedsAnotherSession">Whether the open WHM session cannot carry the change, so that create comes again.</param>
public sealed record Edited(IReadOnlyList<string> Changes, bool NeedsAnotherSession) : MigrationEvent;
