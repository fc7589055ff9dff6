using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>A server of the inventory.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Host">The host name by which destinations reach it.</param>
/// <param name="Login">How destinations log in to it; nothing when it cannot be a source.</param>
/// <param name="Api">How the bot calls its API; nothing when it cannot be a destination.</param>
public sealed record ServerEntry(ServerName Name, string Host, SourceAccess? Login, ApiAccess? Api)
{
    /// <summary>Where the own passwords of accounts are, for transfers without the root login.</summary>
    public IReadOnlyDictionary<AccountName, SecretReference> AccountPasswords { get; init; } = new Dictionary<AccountName, SecretReference>();

    /// <summary>When it updates cPanel; nothing when the inventory does not say.</summary>
    public UpdateHours? UpdateHours { get; init; }

    /// <summary>The server as the conversation knows it.</summary>
    public ServerDescription Describe() => new(Name, Host, Login is not null || AccountPasswords.Count > 0, Api is not null);
}
