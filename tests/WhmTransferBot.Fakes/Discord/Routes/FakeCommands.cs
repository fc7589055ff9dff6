using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>The registered commands, of the server and of everywhere.</summary>
public sealed class FakeCommands
{
    private const int MostCreatesADay = 200;

    private readonly FakeDiscord _discord;
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, List<JsonObject>> _scopes = [];

    internal FakeCommands(FakeDiscord discord) => _discord = discord;

    /// <summary>How often commands were overwritten in bulk.</summary>
    public int Overwrites { get; private set; }

    /// <summary>How many commands were made.</summary>
    public int Creates { get; private set; }

    /// <summary>What people on the server see.</summary>
    public IReadOnlyList<JsonObject> Visible => [.. List(_discord.World.Guild).Objects(), .. List(null).Objects()];

    /// <summary>What is registered.</summary>
    /// <param name="guild">On a server; nothing for everywhere.</param>
    public JsonArray List(ulong? guild)
    {
        lock (_lock) return new JsonArray([.. _scopes.GetValueOrDefault(guild ?? 0, []).Select(command => command.DeepClone())]);
    }

    internal JsonArray Overwrite(ulong? guild, IReadOnlyList<JsonObject> commands)
    {
        CommandRules.Check(commands);
        Complain(commands);
        lock (_lock)
        {
            Overwrites++;
            var known = _scopes.GetValueOrDefault(guild ?? 0, []);
            CountCreates(commands.Count(command => !known.Exists(old => old["name"].Text() == command["name"].Text())));
            _scopes[guild ?? 0] = [.. commands.Select(command => Complete(guild, command, known))];
        }

        return List(guild);
    }

    internal JsonObject Add(ulong? guild, JsonObject command)
    {
        CommandRules.Check([command]);
        Complain([command]);
        lock (_lock)
        {
            CountCreates(1);
            var scope = _scopes.TryGetValue(guild ?? 0, out var known) ? known : _scopes[guild ?? 0] = [];
            var complete = Complete(guild, command, scope);
            scope.RemoveAll(old => old["name"].Text() == command["name"].Text());
            scope.Add(complete);
            return complete;
        }
    }

    internal void Delete(ulong? guild, ulong command)
    {
        lock (_lock)
        {
            if (_scopes.GetValueOrDefault(guild ?? 0, []).RemoveAll(known => known["id"].Text() == Objects.Id(command)) == 0) throw new Refusal(404, 10063, "Unknown application command");
        }
    }

    private void CountCreates(int made)
    {
        Creates += made;
        if (Creates > MostCreatesADay) throw Refusal.TooManyCommands();
    }

    /// <summary>Discord adds what it knows and leaves out what was left empty.</summary>
    private JsonObject Complete(ulong? guild, JsonObject command, List<JsonObject> known)
    {
        var complete = (JsonObject)command.DeepClone();
        complete["id"] = known.Find(old => old["name"].Text() == command["name"].Text())?["id"]?.DeepClone() ?? Objects.Id(_discord.World.NewId());
        complete["application_id"] = Objects.Id(_discord.World.Application);
        complete["version"] = Objects.Id(_discord.World.NewId());
        complete["type"] ??= 1;
        complete["nsfw"] ??= false;
        complete["default_member_permissions"] ??= null;
        if (guild is { } server) complete["guild_id"] = Objects.Id(server);
        return complete;
    }

    private void Complain(IReadOnlyList<JsonObject> commands)
    {
        foreach (var stranger in commands.SelectMany(KnownFields.StrangersInCommand)) _discord.Complaints.Enqueue(stranger);
    }
}
