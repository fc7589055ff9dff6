using System.Text.Json.Serialization;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>A heartbeat.</summary>
/// <param name="Op">The opcode.</param>
/// <param name="D">The last event's number, written also when there is none.</param>
internal sealed record HeartbeatFrame(int Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? D);
