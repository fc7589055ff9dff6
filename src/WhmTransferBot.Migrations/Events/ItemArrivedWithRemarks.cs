using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Migrations.Events;

/// <summary>An item arrived, with something that people should read.</summary>
/// <param name="Name">Its name on the source.</param>
/// <param name="Remarks">What WHM remarked.</param>
public sealed record ItemArrivedWithRemarks(AccountName Name, IReadOnlyList<ItemRemark> Remarks) : MigrationEvent;
