using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>A server of the inventory.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Host">Its host name.</param>
/// <param name="CanBeSource">Whether the configuration has a login for it.</param>
/// <param name="CanBeDestination">Whether the configuration has an API for it.</param>
public sealed record ServerDescription(ServerName Name, string Host, bool CanBeSource, bool CanBeDestination);
