using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>Who did it, and where.</summary>
/// <param name="Caller">The person with her roles, as Discord presents them with this very interaction.</param>
/// <param name="Room">The channel; for a thread the channel that it belongs to.</param>
/// <param name="Guild">The server.</param>
internal sealed record InteractionOrigin(Caller Caller, RoomId Room, Snowflake Guild);
