using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Routes;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>What people do and how it reaches the bot; and the rules for its answers.</summary>
public sealed class FakeInteractions
{
    private const int Component = 3;
    private const int Completion = 4;
    private const int ModalSubmit = 5;
    private readonly FakeDiscord _discord;
    private readonly ConcurrentDictionary<string, FakeInteraction> _byToken = new();
    private readonly InteractionSigner _signer = new();

    internal FakeInteractions(FakeDiscord discord) => _discord = discord;

    /// <summary>The application's public key, as the bot is configured with it.</summary>
    public string PublicKey => _signer.PublicKey;

    /// <summary>Where the bot takes interactions as requests; nothing sends them over the gateway.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The endpoint that the application has on file; usually the same.</summary>
    public string? EndpointOnFile { get; set; }

    /// <summary>Every interaction, the oldest first.</summary>
    public ConcurrentQueue<FakeInteraction> All { get; } = new();

    /// <summary>Signs requests to the bot.</summary>
    internal InteractionSigner Signer => _signer;

    internal FakeInteraction? Find(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Lets something happen and brings it to the bot.</summary>
    internal async Task<FakeInteraction> HappenAsync(int type, JsonObject data, FakeMember by, FakeChannel channel, FakeMessage? on = null)
    {
        var interaction = Make(type, by, channel, on);
        await BringAsync(interaction, InteractionPayload.Write(_discord, interaction, data));
        return interaction;
    }

    /// <summary>Notes an interaction without bringing it.</summary>
    internal FakeInteraction Make(int type, FakeMember by, FakeChannel channel, FakeMessage? on)
    {
        var id = _discord.World.NewId();
        var interaction = new FakeInteraction(_discord.Time)
        {
            Id = id,
            Token = $"token-of-{id}",
            Type = type,
            By = by,
            In = channel,
            On = on,
            At = _discord.Time.GetUtcNow(),
        };
        _byToken[interaction.Token] = interaction;
        All.Enqueue(interaction);
        return interaction;
    }

    /// <summary>Brings an interaction to the bot, the way that is set.</summary>
    internal async Task BringAsync(FakeInteraction interaction, JsonObject payload)
    {
        if (Endpoint is null) await _discord.Gateway.DispatchAsync("INTERACTION_CREATE", payload);
        else await new HttpBringer(_discord, Endpoint).BringAsync(interaction, payload);
    }

    /// <summary>Takes a first response, or refuses it.</summary>
    internal void Respond(FakeInteraction interaction, FakeRequest request)
    {
        lock (interaction)
        {
            if (interaction.FirstType is not null) throw Refusal.AlreadyAcknowledged();
            if (interaction.IsLate) throw Refusal.UnknownInteraction();
            var (type, data) = (request.Object["type"].Integer() ?? 0, request.Object["data"] as JsonObject ?? []);
            CheckKind(interaction, type);
            Check(interaction, type, data, request);
            interaction.FirstData = (JsonObject)data.DeepClone();
            interaction.FirstAt = _discord.Time.GetUtcNow();
            Carry(interaction, type, request);
            interaction.FirstType = type;
        }
    }

    /// <summary>Takes a further message; the first one after an announcement is the announced one.</summary>
    internal FakeMessage FollowUp(FakeInteraction interaction, FakeRequest request)
    {
        if (interaction.IsAwaited && !interaction.IsRemoved) return Edit(interaction, null, request);
        Complain(request.Object);
        MessageRules.Check(request.Object, [.. request.Files.Values.Select(file => file.Name)]);
        var message = Stand(interaction, request);
        lock (interaction) interaction.FollowUps.Add(message);
        return message;
    }

    /// <summary>Edits a message of an interaction; the original when none is named.</summary>
    internal FakeMessage Edit(FakeInteraction interaction, FakeMessage? named, FakeRequest request)
    {
        Complain(request.Object);
        var message = named ?? interaction.Original;
        if (message is null || (named is null && interaction.IsRemoved)) throw Refusal.UnknownMessage();
        MessageRules.Check(request.Object, [.. request.Files.Values.Select(file => file.Name)], message.Flags);
        lock (_discord.World.Gate) MessageMaking.Edit(message, request, _discord.Time.GetUtcNow());
        if (named is null && interaction.IsAwaited) Show(interaction, message);
        if (named is null) interaction.IsAwaited = false;
        return message;
    }

    /// <summary>Takes a message of an interaction away; the original when none is named.</summary>
    internal void Delete(FakeInteraction interaction, FakeMessage? named)
    {
        var message = named ?? interaction.Original;
        if (message is null || (named is null && interaction.IsRemoved)) throw Refusal.UnknownMessage();
        _discord.World.Delete(message);
        if (named is null) interaction.IsRemoved = true;
    }

    private static void CheckKind(FakeInteraction interaction, int type)
    {
        var problems = new Problems();
        var isAllowed = type switch
        {
            4 or 5 => interaction.Type != Completion,
            6 or 7 => interaction.Type is Component or ModalSubmit && interaction.On is not null,
            8 => interaction.Type == Completion,
            9 => interaction.Type is not (ModalSubmit or Completion),
            _ => false,
        };
        if (!isAllowed) problems.Add("type", "BASE_TYPE_CHOICES", $"Type {type} is no answer to an interaction of type {interaction.Type}.");
        problems.Throw();
    }

    private void Check(FakeInteraction interaction, int type, JsonObject data, FakeRequest request)
    {
        _ = interaction;
        if (type is 9)
        {
            foreach (var stranger in KnownFields.StrangersInModal(data)) _discord.Complaints.Enqueue(stranger);
            ModalRules.Check(data);
        }
        else if (type is 8)
        {
            ChoiceRules.Check(data);
        }
        else if (type is 5 && (data["flags"].Integer() ?? 0) is not (0 or MessageRules.Ephemeral))
        {
            _discord.Complaints.Enqueue("only the flag EPHEMERAL counts when an answer is announced");
        }
        else if (type is 4 or 7)
        {
            Complain(data);
            MessageRules.Check(data, [.. request.Files.Values.Select(file => file.Name)], type is 7 ? interaction.On!.Flags : null);
        }
    }

    private void Carry(FakeInteraction interaction, int type, FakeRequest request)
    {
        var data = With(request, request.Object["data"] as JsonObject ?? []);
        switch (type)
        {
            case 4:
                interaction.Original = Stand(interaction, data);
                break;
            case 5:
                interaction.IsAwaited = true;
                interaction.Original = MessageMaking.Make(_discord, interaction.In.Id, data, null, ordinary: false);
                break;
            case 6:
                interaction.Original = interaction.On;
                break;
            case 7:
                interaction.Original = interaction.On;
                MessageMaking.Edit(interaction.On!, data, _discord.Time.GetUtcNow());
                break;
        }
    }

    private FakeMessage Stand(FakeInteraction interaction, FakeRequest request)
    {
        var message = MessageMaking.Make(_discord, interaction.In.Id, request, null, ordinary: false);
        Show(interaction, message);
        return message;
    }

    /// <summary>What only its author sees stands in no channel.</summary>
    private void Show(FakeInteraction interaction, FakeMessage message)
    {
        if (message.IsEphemeral) return;
        lock (_discord.World.Gate) interaction.In.Messages.Add(message);
    }

    private void Complain(JsonObject body)
    {
        if (!body.ContainsKey("allowed_mentions")) _discord.Complaints.Enqueue("an answer says nothing about mentions");
        foreach (var stranger in KnownFields.StrangersInMessage(body)) _discord.Complaints.Enqueue(stranger);
    }

    private static FakeRequest With(FakeRequest request, JsonObject body) => new()
    {
        Method = request.Method,
        Path = request.Path,
        At = request.At,
        Body = body.DeepClone(),
        Files = request.Files,
    };
}
