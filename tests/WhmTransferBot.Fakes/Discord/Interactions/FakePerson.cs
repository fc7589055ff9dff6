using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>Somebody who types, clicks and fills in, with a client that checks what Discord's own client checks.</summary>
public sealed class FakePerson
{
    private readonly FakeDiscord _discord;

    internal FakePerson(FakeDiscord discord, FakeMember member)
    {
        _discord = discord;
        Member = member;
        At = discord.World.Channel;
    }

    public FakeMember Member { get; }

    /// <summary>Where she is.</summary>
    public FakeChannel At { get; set; }

    /// <summary>Uses a command.</summary>
    /// <param name="verb">The subcommand.</param>
    /// <param name="options">Its options.</param>
    public Task<FakeInteraction> UseAsync(string verb, params (string Name, object Value)[] options)
    {
        var (command, subcommand) = Find(verb);
        Check(subcommand, options);
        return _discord.Interactions.HappenAsync(2, Data(command, subcommand, options, null), Member, At);
    }

    /// <summary>Types into an option.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(string verb, string option, string typed, params (string Name, object Value)[] others)
    {
        var (command, subcommand) = Find(verb);
        var data = Data(command, subcommand, [.. others, (option, typed)], option);
        var interaction = await (await _discord.Interactions.HappenAsync(4, data, Member, At)).AnsweredAsync();
        return [.. interaction.FirstData["choices"].Objects().Select(choice => choice["value"]!.ToString())];
    }

    /// <summary>Clicks on a button of a message.</summary>
    public Task<FakeInteraction> ClickAsync(FakeMessage message, string customId)
    {
        if (!message.Buttons.Contains(customId)) throw new InvalidOperationException($"There is no button {customId}, only {string.Join(", ", message.Buttons)}.");
        return SendClickAsync(message, customId);
    }

    /// <summary>Claims to have clicked, whether the button is there or not.</summary>
    public Task<FakeInteraction> SendClickAsync(FakeMessage message, string customId)
    {
        var channel = _discord.World.Channels.GetValueOrDefault(message.Channel) ?? At;
        return _discord.Interactions.HappenAsync(3, new JsonObject { ["component_type"] = 2, ["custom_id"] = customId, ["id"] = 7 }, Member, channel, message);
    }

    /// <summary>Fills in a form that the bot showed.</summary>
    public Task<FakeInteraction> FillInAsync(FakeInteraction asked, params (string Field, string Value)[] fields)
    {
        if (asked.FirstType is not 9) throw new InvalidOperationException("No form was shown.");
        var values = fields.ToDictionary(field => field.Field, field => field.Value);
        var components = asked.FirstData["components"].Objects().Select(component => (JsonNode)FilledIn(component, values)).ToArray();
        var data = new JsonObject { ["custom_id"] = asked.FirstData["custom_id"]!.DeepClone(), ["components"] = new JsonArray(components) };
        return _discord.Interactions.HappenAsync(5, data, Member, asked.In, asked.On);
    }

    private static JsonObject FilledIn(JsonObject component, Dictionary<string, string> values)
    {
        var input = ModalRules.Input(component)!;
        var name = input["custom_id"]!.GetValue<string>();
        var value = values.GetValueOrDefault(name) ?? input["value"].Text() ?? Chosen(input) ?? string.Empty;
        var isList = input["type"].Integer() is 3;
        if (value.Length == 0 && input["required"]?.GetValueKind() is not System.Text.Json.JsonValueKind.False) throw new InvalidOperationException($"The field {name} must be filled in.");
        if (isList && value.Length > 0 && !input["options"].Objects().Any(option => option["value"].Text() == value)) throw new InvalidOperationException($"{value} is no choice of {name}.");
        var filled = new JsonObject { ["type"] = input["type"]!.DeepClone(), ["custom_id"] = name, ["id"] = 2 };
        if (isList) filled["values"] = value.Length > 0 ? new JsonArray(value) : new JsonArray();
        else filled["value"] = value;
        return new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = filled };
    }

    private static string? Chosen(JsonObject list) =>
        list["options"].Objects().FirstOrDefault(option => option["default"].IsTrue())?["value"].Text();

    private (JsonObject Command, JsonObject Subcommand) Find(string verb)
    {
        foreach (var command in _discord.Commands.Visible)
        {
            if (command["options"].Objects().FirstOrDefault(option => option["type"].Integer() is 1 && option["name"].Text() == verb) is { } found) return (command, found);
        }

        throw new InvalidOperationException($"No command with a subcommand {verb} is registered.");
    }

    private static void Check(JsonObject subcommand, (string Name, object Value)[] options)
    {
        var known = subcommand["options"].Objects();
        foreach (var missing in known.Where(option => option["required"].IsTrue() && !options.Any(given => given.Name == option["name"].Text())))
            throw new InvalidOperationException($"The option {missing["name"]} is required.");
        foreach (var (name, value) in options)
        {
            var option = known.FirstOrDefault(option => option["name"].Text() == name) ?? throw new InvalidOperationException($"There is no option {name}.");
            var choices = option["choices"].Objects();
            if (choices.Count > 0 && !choices.Any(choice => choice["value"]!.ToString() == value.ToString())) throw new InvalidOperationException($"{value} is no choice of {name}.");
            if ((option["type"].Integer() is 5) != value is bool) throw new InvalidOperationException($"{value} is of the wrong type for {name}.");
        }
    }

    private static JsonObject Data(JsonObject command, JsonObject subcommand, (string Name, object Value)[] options, string? focused) => new()
    {
        ["id"] = command["id"]!.DeepClone(),
        ["name"] = command["name"]!.DeepClone(),
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 1,
            ["name"] = subcommand["name"]!.DeepClone(),
            ["options"] = new JsonArray([.. options.Select(option => Option(option.Name, option.Value, option.Name == focused))]),
        }),
    };

    private static JsonObject Option(string name, object value, bool isFocused)
    {
        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = value is bool ? 5 : 3,
            ["value"] = value is bool yes ? JsonValue.Create(yes) : JsonValue.Create(value.ToString()),
        };
        if (isFocused) option["focused"] = true;
        return option;
    }
}
