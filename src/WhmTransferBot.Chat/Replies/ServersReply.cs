using System.Globalization;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to <c>servers</c>.</summary>
internal static class ServersReply
{
    private const int LongestProblem = 300;

    /// <summary>Writes the inventory, one server a line.</summary>
    public static Card Write(IReadOnlyList<ServerStatus> servers) => servers.Count == 0
        ? new Card { Blocks = [new TextBlock(CardText.Of($"The inventory is empty. Servers are listed in `config/servers.json`."))] }
        : new Card { Title = "Servers", Blocks = [new ListBlock(null, [.. servers.Select(Line)])] }.Clean();

    private static CardText Line(ServerStatus status)
    {
        string?[] parts =
        [
            Part(status.Server),
            Reach(status),
            status.Version is { } version ? $"cPanel {version}" : null,
            status.Accounts is { } accounts ? Counts.Of(accounts, "account") : null,
            status.FreeDisk is { } free ? $"{free} free" : null,
            status.Load is { } load ? string.Create(CultureInfo.InvariantCulture, $"load {load:0.0}") : null,
        ];
        return CardText.Of($"**{status.Server.Name}** ({status.Server.Host}): {string.Join(", ", parts.OfType<string>())}");
    }

    private static string Part(ServerDescription server) => (server.CanBeSource, server.CanBeDestination) switch
    {
        (true, true) => "source or destination",
        (true, false) => "source",
        (false, true) => "destination",
        _ => "neither source nor destination",
    };

    private static string Reach(ServerStatus status) => status.Reachable switch
    {
        true => "reachable",
        false => $"NOT reachable: {CleanText.Line(status.Problem ?? "no reason is known", LongestProblem)}",
        null => "its own API is not configured",
    };
}
