using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM is asked to take no new items.</summary>
/// <param name="InHand">Items that it finishes first.</param>
public sealed record PauseRequested(IReadOnlyList<AccountName> InHand) : MigrationEvent;
