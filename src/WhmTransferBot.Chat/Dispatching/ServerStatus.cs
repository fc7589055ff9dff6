using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>What is known of a server now.</summary>
/// <param name="Server">The server.</param>
/// <param name="Reachable">Whether its API answered; nothing when it has none.</param>
/// <param name="Problem">Why it did not, with the remedy.</param>
/// <param name="Version">cPanel's version.</param>
/// <param name="FreeDisk">Bytes free on the roomiest partition.</param>
/// <param name="Load">The load average of the last minute.</param>
/// <param name="Accounts">How many accounts it has.</param>
public sealed record ServerStatus(
    ServerDescription Server,
    bool? Reachable,
    string? Problem,
    string? Version,
    ByteSize? FreeDisk,
    double? Load,
    int? Accounts);
