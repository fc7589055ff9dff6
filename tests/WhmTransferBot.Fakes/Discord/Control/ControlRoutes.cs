using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Control;

/// <summary>Lets a client written in another language play people and turn the knobs; not part of Discord.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this WebApplication app, FakeDiscord discord)
    {
        var control = app.MapGroup("/control");
        var person = new Lazy<FakePerson>(() => discord.Person(discord.World.AddMember("Ana", discord.World.AddRole("operators"))));
        control.MapGet("world", () => Results.Json(World(discord)));
        control.MapPost("use/{verb}", async (string verb, JsonObject options) => Results.Json(await FinishAsync(discord, person.Value.UseAsync(verb, Options(options)))));
        control.MapPost("complete/{verb}/{option}", async (string verb, string option, JsonObject options) => Results.Json(await person.Value.CompleteAsync(verb, option, options["typed"].Text() ?? string.Empty)));
        control.MapPost("click/{message}", async (ulong message, JsonObject click) => Results.Json(await FinishAsync(discord, person.Value.ClickAsync(Find(discord, message), click["custom_id"].Text()!))));
        control.MapPost("fill", async (JsonObject fields) => Results.Json(await FinishAsync(discord, person.Value.FillInAsync(discord.Interactions.All.Last(interaction => interaction.FirstType is 9), Fields(fields)))));
        control.MapPost("reconnect", discord.Gateway.AskToReconnectAsync);
        control.MapPost("invalidate/{resumable}", (bool resumable) => discord.Gateway.InvalidateAsync(resumable));
        control.MapPost("cut", discord.Gateway.CutAll);
        control.MapPost("close/{code}", (int code) => discord.Gateway.CloseAsync(code));
        control.MapPost("limit/{milliseconds}", (int milliseconds, JsonObject what) => discord.Limits.Force(what["path"].Text()!, TimeSpan.FromMilliseconds(milliseconds), what["scope"].Text() ?? "user"));
    }

    private static JsonObject World(FakeDiscord discord) => new()
    {
        ["guild"] = Objects.Id(discord.World.Guild),
        ["channel"] = Objects.Id(discord.World.Channel.Id),
        ["application"] = Objects.Id(discord.World.Application),
        ["heard"] = new JsonArray([.. discord.Gateway.Heard.Where(word => word != "heartbeat").Select(word => JsonValue.Create(word))]),
        ["complaints"] = new JsonArray([.. discord.Complaints.Select(complaint => JsonValue.Create(complaint))]),
        ["limited"] = discord.Limits.Refused,
    };

    private static async Task<JsonObject> FinishAsync(FakeDiscord discord, Task<FakeInteraction> happening)
    {
        var interaction = await (await happening).FinishedAsync();
        return new JsonObject
        {
            ["first"] = interaction.FirstType,
            ["data"] = interaction.FirstData.DeepClone(),
            ["original"] = interaction.Original is { } original ? Objects.Message(discord.World, original) : null,
            ["text"] = interaction.Original?.Text,
            ["removed"] = interaction.IsRemoved,
        };
    }

    private static FakeMessage Find(FakeDiscord discord, ulong message) =>
        discord.World.Channels.Values.SelectMany(channel => channel.Messages).Concat(discord.Interactions.All.Select(interaction => interaction.Original).OfType<FakeMessage>())
            .First(known => known.Id == message);

    private static (string, object)[] Options(JsonObject options) =>
        [.. options.Select(option => (option.Key, option.Value!.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? option.Value.GetValue<bool>() : (object)option.Value.ToString()))];

    private static (string, string)[] Fields(JsonObject fields) => [.. fields.Select(field => (field.Key, field.Value!.ToString()))];
}
