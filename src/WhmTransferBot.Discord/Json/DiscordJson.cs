using System.Text.Json.Serialization;
using WhmTransferBot.Discord.Commands;
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
[JsonSerializable(typeof(BareCallback))]
[JsonSerializable(typeof(Callback<FlagsBody>))]
[JsonSerializable(typeof(Callback<MessageBody>))]
[JsonSerializable(typeof(Callback<ModalBody>))]
[JsonSerializable(typeof(Callback<ChoicesBody>))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>))]
internal sealed partial class DiscordJson : JsonSerializerContext;
