using System.Text.Json;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>The frames that the bot sends; all are far below Discord's 4096 bytes.</summary>
internal static class GatewayFrames
{
    private const int IntentGuilds = 1 << 0;
    private const string ProgramName = "WhmTransferBot";

    /// <summary>Begins a session (docs.discord.com/developers/events/gateway-events, identify).</summary>
    public static byte[] Identify(Secret token) => Write(GatewayOpcodes.Identify, frame =>
    {
        frame.WriteString("token", token.Reveal());
        frame.WriteNumber("intents", IntentGuilds);
        frame.WriteStartObject("properties");
        frame.WriteString("os", Environment.OSVersion.Platform.ToString());
        frame.WriteString("browser", ProgramName);
        frame.WriteString("device", ProgramName);
        frame.WriteEndObject();
    });

    /// <summary>Goes on with a session (docs.discord.com/developers/events/gateway-events, resume).</summary>
    public static byte[] Resume(Secret token, GatewaySession session, long sequence) => Write(GatewayOpcodes.Resume, frame =>
    {
        frame.WriteString("token", token.Reveal());
        frame.WriteString("session_id", session.Id);
        frame.WriteNumber("seq", sequence);
    });

    /// <summary>Says that the bot is alive, and what it has heard last.</summary>
    public static byte[] Heartbeat(long? sequence) =>
        JsonSerializer.SerializeToUtf8Bytes(new HeartbeatFrame(GatewayOpcodes.Heartbeat, sequence), Json.DiscordJson.Default.HeartbeatFrame);

    private static byte[] Write(int opcode, Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var frame = new Utf8JsonWriter(bytes))
        {
            frame.WriteStartObject();
            frame.WriteNumber("op", opcode);
            frame.WriteStartObject("d");
            content(frame);
            frame.WriteEndObject();
            frame.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
