using System.Text.Json;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks whether roles that are asked for approval exist and would be notified.</summary>
internal sealed class MentionCheck(GuildApi guilds, DiscordOptions options)
{
    /// <summary>One finding for each role that the configuration names; none where the server is not configured.</summary>
    public async Task<IReadOnlyList<DiscordFinding>> ExamineAsync(Snowflake bot, CancellationToken cancellationToken)
    {
        var named = Mentions.Of(options.Notified).Roles;
        if (named.Count == 0 || options.Guild is not { } guild) return [];
        var member = await guilds.FindMemberAsync(guild, bot, cancellationToken);
        if (await guilds.ReadRolesAsync(guild, cancellationToken) is not RestAnswer.Succeeded { Body: var roles } || member is not RestAnswer.Succeeded { Body: var self })
            return [DiscordFinding.Failed("Discord roles", "They cannot be seen.", $"Invite the bot to server {guild}.")];
        var mayMentionAll = self.Property("roles").Items().Select(role => role.Text()).Append($"{guild}")
            .Any(own => (Find(roles, own).Property("permissions").Bits() & (DiscordPermission.MentionEveryone | DiscordPermission.Administrator)) != 0);
        return [.. named.Select(role => Examine(role, Find(roles, $"{role}"), mayMentionAll))];
    }

    private static DiscordFinding Examine(Snowflake id, JsonElement role, bool mayMentionAll)
    {
        if (role.ValueKind is JsonValueKind.Undefined) return DiscordFinding.Failed($"discord:role:{id}", "There is no such role on the server.", "Copy the role's id with Developer Mode switched on.");
        var name = role.Property("name").Text();
        return mayMentionAll || role.Property("mentionable").ValueKind is JsonValueKind.True
            ? DiscordFinding.Ok($"discord:role:{id}", $"@{name} is notified of requests for approval.")
            : DiscordFinding.Warning($"discord:role:{id}", $"@{name} is shown in requests for approval but not notified.", "Allow anyone to mention this role in its settings.");
    }

    private static JsonElement Find(JsonElement roles, string? id) => roles.Items().FirstOrDefault(role => role.Property("id").Text() == id);
}
