using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Discord.Commands;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>Reads interactions. Takes any JSON; what cannot be understood becomes <see cref="Interaction.Strange"/>.</summary>
/// <param name="guild">The only server that is listened to; nothing for any.</param>
internal sealed class InteractionReader(Snowflake? guild)
{
    private const int Ping = 1;
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;
    private const int ModalSubmit = 5;
    private const string NotUnderstood = "That was not understood. Please try again, or type the command anew.";

    /// <summary>Reads an interaction.</summary>
    public Interaction Read(JsonElement payload)
    {
        var type = payload.Property("type").Integer();
        if (type is Ping) return new Interaction.Ping();
        if (!TryReadOrigin(payload, out var origin, out var strange)) return strange;
        var data = payload.Property("data");
        return type switch
        {
            Command => ReadCommand(origin, data),
            Component => ReadClick(origin, data),
            Autocomplete => ReadCompleting(origin, data),
            ModalSubmit => ReadForm(origin, data),
            _ => new Interaction.Strange(NotUnderstood, $"interactions of type {type?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} are not known"),
        };
    }

    private bool TryReadOrigin(JsonElement payload, [NotNullWhen(true)] out InteractionOrigin? origin, [NotNullWhen(false)] out Interaction.Strange? strange)
    {
        (origin, strange) = (null, null);
        var member = payload.Property("member");
        if (payload.Property("guild_id").Snowflake() is not { } server || member.Property("user").Property("id").Snowflake() is not { } user)
            strange = new Interaction.Strange("This works in the channels of a server only.", "it comes from no member of a server");
        else if (guild is { } only && only != server)
            strange = new Interaction.Strange("This bot works for another server.", $"it comes from server {server}");
        else if (Channel(payload) is not { } channel)
            strange = new Interaction.Strange(NotUnderstood, "it comes from no channel");
        else
            origin = new InteractionOrigin(Caller(user, member, payload), new RoomId($"{DiscordPlatform.PlatformName}:{channel}"), server);
        return origin is not null;
    }

    private static Caller Caller(Snowflake user, JsonElement member, JsonElement payload) =>
        new($"{DiscordPlatform.PlatformName}:{user}", Name(member), Roles(member)) { Message = payload.Property("message").Property("id").Snowflake()?.ToString() };

    /// <summary>A thread's room is the channel that it belongs to; threads are the types 10, 11 and 12.</summary>
    private static Snowflake? Channel(JsonElement payload)
    {
        var channel = payload.Property("channel");
        var isThread = channel.Property("type").Integer() is 10 or 11 or 12;
        return (isThread ? channel.Property("parent_id").Snowflake() : null) ?? payload.Property("channel_id").Snowflake() ?? channel.Property("id").Snowflake();
    }

    private static string Name(JsonElement member)
    {
        var user = member.Property("user");
        return member.Property("nick").Text() ?? user.Property("global_name").Text() ?? user.Property("username").Text() ?? "somebody";
    }

    private static HashSet<string> Roles(JsonElement member) =>
        [.. member.Property("roles").Items().Select(role => role.Snowflake()).OfType<Snowflake>().Select(role => $"{DiscordPlatform.PlatformName}:role:{role}")];

    private static Interaction ReadCommand(InteractionOrigin origin, JsonElement data) =>
        Subcommand(data) is { } used && TryReadOptions(used.Options, out var options)
            ? new Interaction.CommandUsed(origin, used.Verb, options)
            : new Interaction.Strange(NotUnderstood, "it is no command of this bot");

    private static Interaction ReadCompleting(InteractionOrigin origin, JsonElement data)
    {
        if (Subcommand(data) is not { } used || !TryReadOptions(used.Options, out var options)) return new Interaction.Strange(string.Empty, "it is no command of this bot");
        var focused = used.Options.Items().FirstOrDefault(option => option.Property("focused").ValueKind is JsonValueKind.True).Property("name").Text();
        if (focused is null || !options.Remove(focused, out var typed)) return new Interaction.Strange(string.Empty, "no option is being typed");
        return new Interaction.Completing(origin, used.Verb, focused, typed, options);
    }

    private static Interaction ReadClick(InteractionOrigin origin, JsonElement data)
    {
        var customId = data.Property("custom_id").Text();
        if (ButtonIdentity.TryParseCustomId(customId, out var click)) return new Interaction.Clicked(origin, click, Confirmed: false);
        if (customId is CustomIds.No) return new Interaction.Declined(origin);
        if (CustomIds.TryReadYes(customId, out var button) && ButtonIdentity.TryParseCustomId(button, out click)) return new Interaction.Clicked(origin, click, Confirmed: true);
        if (CustomIds.TryReadForm(customId, out var formId)) return new Interaction.FormWanted(origin, formId);
        return new Interaction.Strange("This button is none of this bot's.", "its custom id is none of ours");
    }

    private static Interaction ReadForm(InteractionOrigin origin, JsonElement data)
    {
        if (!CustomIds.TryReadForm(data.Property("custom_id").Text(), out var formId)) return new Interaction.Strange("This form is none of this bot's.", "its custom id is none of ours");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in data.Property("components").Items().SelectMany(Inputs))
        {
            if (input.Property("custom_id").Text() is { } name) fields[name] = Value(input);
        }

        return new Interaction.FormFilled(origin, formId, fields);
    }

    /// <summary>An input stands in a label; in the older form of modals, in a row.</summary>
    private static IEnumerable<JsonElement> Inputs(JsonElement component) =>
        component.Property("component").ValueKind is JsonValueKind.Object ? [component.Property("component")] : component.Property("components").Items();

    private static string Value(JsonElement input) =>
        input.Property("value").Text() ?? string.Join(',', input.Property("values").Items().Select(value => value.Text()).OfType<string>());

    private static (string Verb, JsonElement Options)? Subcommand(JsonElement data)
    {
        var chosen = data.Property("options").Items().FirstOrDefault();
        return data.Property("name").Text() == CommandTree.Name && chosen.Property("name").Text() is { Length: > 0 } verb
            ? (verb, chosen.Property("options"))
            : null;
    }

    /// <summary>Options are text, numbers or yes and no; anything else, or a name twice, is refused.</summary>
    private static bool TryReadOptions(JsonElement options, out Dictionary<string, string> read)
    {
        read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in options.Items())
        {
            var value = option.Property("value");
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.Text(),
                JsonValueKind.True => "yes",
                JsonValueKind.False => "no",
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            if (text is null || option.Property("name").Text() is not { } name || !read.TryAdd(name, text)) return false;
        }

        return options.ValueKind is JsonValueKind.Array or JsonValueKind.Undefined;
    }
}
