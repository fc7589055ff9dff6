using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A room on a platform with an operator and an approver in it.</summary>
public interface IStoryRoom
{
    /// <summary>The room.</summary>
    RoomId Id { get; }

    /// <summary>The operator, as the access rules name her.</summary>
    string Operator { get; }

    /// <summary>The approver, as the access rules name him.</summary>
    string Approver { get; }

    /// <summary>Somebody uses a command. Returns when it was acknowledged, or when nobody would wait any longer.</summary>
    /// <param name="byApprover">Whether it is the approver and not the operator.</param>
    /// <param name="verb">The command.</param>
    /// <param name="options">Its options.</param>
    Task SayAsync(bool byApprover, string verb, params IReadOnlyList<(string Name, string Value)> options);

    /// <summary>The bot's messages that stand in the room and its threads, oldest first.</summary>
    IReadOnlyList<StandingMessage> Standing();
}
