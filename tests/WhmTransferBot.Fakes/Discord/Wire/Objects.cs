using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Wire;

/// <summary>Discord's objects as it sends them.</summary>
internal static class Objects
{
    public static JsonObject User(FakeMember member) => new()
    {
        ["id"] = Id(member.Id),
        ["username"] = member.Name.ToLowerInvariant(),
        ["discriminator"] = "0",
        ["global_name"] = member.Name,
        ["avatar"] = null,
        ["bot"] = member.IsBot,
        ["public_flags"] = 0,
    };

    public static JsonObject Member(FakeWorld world, FakeMember member) => new()
    {
        ["user"] = User(member),
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = Ids(member.Roles),
        ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
        ["permissions"] = Bits(member.Roles.Append(world.Guild).Aggregate(0UL, (bits, role) => bits | (world.Roles.GetValueOrDefault(role)?.Permissions ?? 0))),
    };

    public static JsonObject Role(FakeRole role, int position) => new()
    {
        ["id"] = Id(role.Id),
        ["name"] = role.Name,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["position"] = position,
        ["permissions"] = Bits(role.Permissions),
        ["managed"] = false,
        ["mentionable"] = role.Mentionable,
        ["flags"] = 0,
    };

    public static JsonObject Channel(FakeWorld world, FakeChannel channel)
    {
        var json = new JsonObject
        {
            ["id"] = Id(channel.Id),
            ["type"] = channel.Type,
            ["guild_id"] = Id(world.Guild),
            ["name"] = channel.Name,
            ["parent_id"] = channel.Parent is { } parent ? Id(parent) : null,
            ["last_message_id"] = channel.Messages.Count > 0 ? Id(channel.Messages[^1].Id) : null,
            ["rate_limit_per_user"] = 0,
            ["flags"] = 0,
        };
        if (channel.IsThread) AddThread(json, world, channel);
        else AddOverwrites(json, world, channel);
        return json;
    }

    public static JsonObject Message(FakeWorld world, FakeMessage message)
    {
        var json = new JsonObject
        {
            ["id"] = Id(message.Id),
            ["type"] = 0,
            ["channel_id"] = Id(message.Channel),
            ["author"] = User(world.Members[message.Author]),
            ["content"] = message.Body["content"]?.DeepClone() ?? "",
            ["timestamp"] = Time(message.PostedAt),
            ["edited_timestamp"] = message.EditedAt is { } edited ? Time(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.Notified.Contains("everyone"),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray([.. message.Notified.Where(who => who.StartsWith("role:", StringComparison.Ordinal)).Select(who => JsonValue.Create(who[5..]))]),
            ["attachments"] = Attachments(message),
            ["embeds"] = message.Body["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = message.Body["components"]?.DeepClone() ?? new JsonArray(),
            ["pinned"] = false,
            ["flags"] = message.Flags | (message.HasThread ? 32 : 0),
        };
        if (message.Nonce is { } nonce) json["nonce"] = nonce;
        return json;
    }

    public static JsonArray Ids(IEnumerable<ulong> ids) => new([.. ids.Select(id => JsonValue.Create(Id(id)))]);

    public static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Bits(ulong bits) => Id(bits);

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    private static void AddThread(JsonObject json, FakeWorld world, FakeChannel channel)
    {
        json["owner_id"] = Id(world.Bot.Id);
        json["message_count"] = channel.Messages.Count;
        json["member_count"] = 1;
        json["total_message_sent"] = channel.Messages.Count;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = channel.Archived,
            ["locked"] = channel.Locked,
            ["auto_archive_duration"] = channel.ArchiveAfter,
            ["archive_timestamp"] = Time(SnowflakeSource.MadeAt(channel.Id)),
            ["create_timestamp"] = Time(SnowflakeSource.MadeAt(channel.Id)),
        };
    }

    private static void AddOverwrites(JsonObject json, FakeWorld world, FakeChannel channel)
    {
        json["topic"] = null;
        json["nsfw"] = false;
        json["position"] = 0;
        json["permission_overwrites"] = channel.DeniedToBot == 0
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["id"] = Id(world.Bot.Id), ["type"] = 1, ["allow"] = "0", ["deny"] = Bits(channel.DeniedToBot) });
    }

    private static JsonArray Attachments(FakeMessage message) => new([.. message.Files.Select((file, index) => (JsonNode)new JsonObject
    {
        ["id"] = Id(message.Id + (ulong)index + 1),
        ["filename"] = file.Key,
        ["size"] = file.Value.Length,
        ["url"] = $"https://cdn.discordapp.com/attachments/{message.Channel}/{message.Id}/{file.Key}",
        ["proxy_url"] = $"https://media.discordapp.net/attachments/{message.Channel}/{message.Id}/{file.Key}",
    })]);
}
