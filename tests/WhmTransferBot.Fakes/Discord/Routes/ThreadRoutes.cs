using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>Threads: started from a message, one for each, with its id.</summary>
internal sealed class ThreadRoutes(FakeDiscord discord)
{
    private const ulong CreatePublicThreads = 1UL << 35;
    private static readonly int[] Durations = [60, 1440, 4320, 10080];

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("channels/{channel}/messages/{message}/threads", (HttpContext context, ulong channel, ulong message) => Results.Json(Objects.Channel(discord.World, Start(channel, message, RestGate.RequestOf(context))), statusCode: 201));
        api.MapPatch("channels/{channel}", (HttpContext context, ulong channel) => Results.Json(Objects.Channel(discord.World, Edit(channel, RestGate.RequestOf(context)))));
    }

    private FakeChannel Start(ulong channel, ulong message, FakeRequest request)
    {
        var parent = discord.World.Channels.GetValueOrDefault(channel) ?? throw Refusal.UnknownChannel();
        if (parent.IsThread) throw new Refusal(400, 50024, "Cannot execute action on this channel type");
        if ((parent.DeniedToBot & CreatePublicThreads) != 0) throw Refusal.MissingPermissions();
        Check(request);
        lock (discord.World.Gate)
        {
            var card = parent.Messages.Find(known => known.Id == message) ?? throw Refusal.UnknownMessage();
            if (discord.World.ThreadOf(card) is not null) throw Refusal.ThreadExists();
            if (discord.World.Channels.Values.Count(known => known is { IsThread: true, Archived: false }) >= discord.World.MostThreads) throw Refusal.TooManyThreads();
            card.HasThread = true;
            return discord.World.Channels[message] = new FakeChannel
            {
                Id = message,
                Name = request.Object["name"].Text()!,
                Type = FakeChannel.PublicThread,
                Parent = channel,
                ArchiveAfter = request.Object["auto_archive_duration"].Integer() ?? 1440,
            };
        }
    }

    private FakeChannel Edit(ulong channel, FakeRequest request)
    {
        var thread = discord.World.Channels.GetValueOrDefault(channel) ?? throw Refusal.UnknownChannel();
        if (!thread.IsThread || request.Object.Any(field => field.Key != "archived")) throw Refusal.MissingPermissions();
        thread.Archived = request.Object["archived"].IsTrue();
        return thread;
    }

    private static void Check(FakeRequest request)
    {
        var problems = new Problems();
        problems.Between("name", request.Object["name"].Text(), 1, 100);
        if (request.Object["auto_archive_duration"].Integer() is { } duration && !Durations.Contains(duration)) problems.Add("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of 60, 1440, 4320, 10080.");
        problems.Throw();
    }
}
