using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Requests;

/// <summary>Change options.</summary>
/// <param name="Settings">The options that change; the others stay.</param>
public sealed record SetOptionsRequest(IReadOnlyList<OptionSetting> Settings) : MigrationRequest;
