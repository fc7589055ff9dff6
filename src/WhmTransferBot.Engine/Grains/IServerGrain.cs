using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine.Grains;

/// <summary>Knows one server of the inventory for a short while, so that many questions are one call; its key is the short name.</summary>
[Alias("server")]
internal interface IServerGrain : IGrainWithStringKey
{
    /// <summary>What is known of the server now.</summary>
    [Alias("status")]
    Task<ServerStatus> StatusAsync();

    /// <summary>The names of its accounts; empty when they cannot be read.</summary>
    [Alias("accounts")]
    Task<IReadOnlyList<AccountName>> AccountNamesAsync();
}
