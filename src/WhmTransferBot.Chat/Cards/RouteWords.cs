using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Cards;

/// <summary>From where to where, in a few words.</summary>
public static class RouteWords
{
    /// <summary>For example <c>old1 to new1</c>; a restore begins and ends on one server: <c>restore on new1</c>.</summary>
    public static string Of(ServerName source, ServerName destination) =>
        source == destination ? $"restore on {destination}" : $"{source} to {destination}";
}
