using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Completing;

/// <summary>What is known while somebody types the value of an option.</summary>
/// <param name="Roles">What she may do.</param>
/// <param name="Room">Where she types.</param>
/// <param name="Command">The command that she types.</param>
/// <param name="Given">The options that stand there already, by name.</param>
internal sealed record CompletionContext(Roles Roles, RoomId Room, CommandDescription Command, IReadOnlyDictionary<string, string> Given)
{
    /// <summary>Whether she may see nothing but what is shown in the room.</summary>
    public bool IsReaderOnly => Roles == Roles.Reader;
}
