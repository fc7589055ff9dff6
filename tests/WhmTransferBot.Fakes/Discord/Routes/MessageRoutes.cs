using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>Channels and what stands in them.</summary>
internal sealed class MessageRoutes(FakeDiscord discord)
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong SendMessages = 1UL << 11;
    private const ulong AttachFiles = 1UL << 15;
    private const ulong ReadHistory = 1UL << 16;
    private const ulong SendInThreads = 1UL << 38;
    private const int MostOldEdits = 10;
    private static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("channels/{channel}", (ulong channel) => Results.Json(Objects.Channel(discord.World, Find(channel))));
        api.MapGet("channels/{channel}/messages", (ulong channel, int? limit, ulong? before) => Results.Json(List(channel, limit ?? 50, before ?? ulong.MaxValue)));
        api.MapPost("channels/{channel}/messages", (HttpContext context, ulong channel) => Results.Json(Objects.Message(discord.World, Post(channel, RestGate.RequestOf(context)))));
        api.MapGet("channels/{channel}/messages/{message}", (ulong channel, ulong message) => Results.Json(Objects.Message(discord.World, Find(channel, message))));
        api.MapPatch("channels/{channel}/messages/{message}", (HttpContext context, ulong channel, ulong message) => Results.Json(Objects.Message(discord.World, Edit(channel, message, RestGate.RequestOf(context)))));
        api.MapDelete("channels/{channel}/messages/{message}", (ulong channel, ulong message) => Delete(channel, message));
    }

    private JsonArray List(ulong channel, int limit, ulong before)
    {
        Require(Find(channel), ReadHistory);
        return new JsonArray([.. discord.World.MessagesIn(channel).Reverse().Where(message => message.Id < before).Take(Math.Clamp(limit, 1, 100)).Select(message => (JsonNode)Objects.Message(discord.World, message))]);
    }

    private FakeMessage Post(ulong channel, FakeRequest request)
    {
        var place = Find(channel);
        Require(place, place.IsThread ? SendInThreads : SendMessages);
        if (request.Files.Count > 0) Require(place, AttachFiles);
        Complain(request.Object);
        MessageRules.Check(request.Object, FileNames(request));
        lock (discord.World.Gate)
        {
            if (place.Locked) throw Refusal.ThreadLocked();
            var nonce = request.Object["nonce"]?.ToString();
            if (request.Object["enforce_nonce"].IsTrue() && Known(place, nonce) is { } known) return known;
            place.Archived = false;
            var message = MessageMaking.Make(discord, channel, request, nonce, ordinary: true);
            place.Messages.Add(message);
            return message;
        }
    }

    private FakeMessage Edit(ulong channel, ulong id, FakeRequest request)
    {
        var place = Find(channel);
        var message = Find(channel, id);
        if (message.Author != discord.World.Bot.Id) throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
        if (place.Archived) throw Refusal.ThreadArchived();
        if (place.Locked) throw Refusal.ThreadLocked();
        Complain(request.Object);
        MessageRules.Check(request.Object, FileNames(request), message.Flags);
        lock (discord.World.Gate)
        {
            var now = discord.Time.GetUtcNow();
            if (now - message.PostedAt > Old && message.Edits.Count(edit => now - edit < Old) >= MostOldEdits) throw Refusal.OldMessageEditedTooOften();
            MessageMaking.Edit(message, request, now);
            return message;
        }
    }

    private IResult Delete(ulong channel, ulong message)
    {
        discord.World.Delete(Find(channel, message));
        return Results.NoContent();
    }

    private FakeChannel Find(ulong channel)
    {
        var found = discord.World.Channels.GetValueOrDefault(channel) ?? throw Refusal.UnknownChannel();
        if ((DeniedIn(found) & ViewChannel) != 0) throw Refusal.MissingAccess();
        return found;
    }

    private FakeMessage Find(ulong channel, ulong message)
    {
        Find(channel);
        return discord.World.MessagesIn(channel).FirstOrDefault(known => known.Id == message) ?? throw Refusal.UnknownMessage();
    }

    private void Require(FakeChannel channel, ulong permission)
    {
        if ((DeniedIn(channel) & permission) != 0) throw Refusal.MissingPermissions();
    }

    private ulong DeniedIn(FakeChannel channel) =>
        channel.DeniedToBot | (channel.Parent is { } parent ? discord.World.Channels.GetValueOrDefault(parent)?.DeniedToBot ?? 0 : 0);

    private FakeMessage? Known(FakeChannel channel, string? nonce) => nonce is null
        ? null
        : channel.Messages.LastOrDefault(message => message.Nonce == nonce && discord.Time.GetUtcNow() - message.PostedAt < NonceWindow);

    private static List<string> FileNames(FakeRequest request) => [.. request.Files.Values.Select(file => file.Name)];

    private void Complain(JsonObject body)
    {
        foreach (var stranger in KnownFields.StrangersInMessage(body)) discord.Complaints.Enqueue(stranger);
    }
}
