using System.Text.Json.Serialization;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Json;

/// <summary>How everything that the bot sends is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(UnarchiveBody))]
[JsonSerializable(typeof(HeartbeatFrame))]
internal sealed partial class DiscordJson : JsonSerializerContext;
