using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>A room on a platform with an operator and an approver in it.</summary>
internal interface ISoakRoom
{
    /// <summary>The room.</summary>
    RoomId Id { get; }

    /// <summary>Somebody uses a command. Returns when it was acknowledged, or when nobody would wait any longer.</summary>
    /// <param name="byApprover">Whether it is the approver and not the operator.</param>
    /// <param name="verb">The command.</param>
    /// <param name="options">Its options.</param>
    Task SayAsync(bool byApprover, string verb, params (string Name, string Value)[] options);

    /// <summary>The bot's messages that stand in the room and its threads, as the platform names them, oldest first.</summary>
    IReadOnlyList<string> Standing();
}
