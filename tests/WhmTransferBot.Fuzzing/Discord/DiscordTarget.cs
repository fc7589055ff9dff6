using System.Text.Json;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Fuzzing.Discord;

/// <summary>What Discord sends: frames of the gateway, compressed and plain, interactions by either way, and its answers to what the bot asks.</summary>
internal sealed class DiscordTarget : FuzzTarget
{
    private const int LongestReason = 200;

    /// <summary>Deflate makes no more bytes of one.</summary>
    private const int MostOfOne = 1_032;

    private static readonly Uri Api = new("https://discord.com/api/v10/");

    private readonly InteractionReader _reader = new(guild: null);

    private long _inflated;

    protected override int BytesForEachByte => 100;

    /// <summary>What breaks in the middle was inflated up to there, and nobody knows how far.</summary>
    protected override long LengthOf(ReadOnlyMemory<byte> input) => input.Length + _inflated;

    protected override Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        Hear(input);
        var inflated = Inflate(input.Span);
        _inflated = inflated?.Length ?? Math.Min((long)MostOfOne * input.Length, ZlibStream.MostBytes);
        if (inflated is not null) Hear(inflated);
        var body = input.ToArray();
        if (InteractionEndpoint.Parse(body) is { } posted) Take(posted);
        return DiscordAnswerPromises.HoldAsync(body);
    }

    private static byte[]? Inflate(ReadOnlySpan<byte> message)
    {
        using var stream = new ZlibStream();
        try
        {
            return stream.Take(message);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What is no frame is refused in the one way that the connection survives.</summary>
    private void Hear(ReadOnlyMemory<byte> json)
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(json);
        }
        catch (JsonException)
        {
            return;
        }

        var data = frame.Data;
        GatewayAddress.Read(data.Property("resume_gateway_url").Text(), Api);
        _ = data.Property("session_id").Text();
        _ = data.Property("heartbeat_interval").Long();
        Take(data);
    }

    private void Take(JsonElement payload)
    {
        _ = InteractionTicket.Read(payload, TimeProvider.System);
        var interaction = _reader.Read(payload);
        if (interaction is Interaction.Strange strange)
        {
            Promise.Readable(strange.Reason, LongestReason, "Why an interaction is strange");
            Promise.Readable(strange.Answer, LongestReason, "What is said to a strange interaction");
        }
    }
}
