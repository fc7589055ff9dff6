namespace WhmTransferBot.Chat.Access;

/// <summary>What somebody may do. Nothing is allowed by default.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read: help, status, list, report.</summary>
    Reader = 1,

    /// <summary>Plan and drive migrations.</summary>
    Operator = 2,

    /// <summary>Say yes or no before data moves.</summary>
    Approver = 4,

    /// <summary>Everything that the others may, and what they may not.</summary>
    Admin = 8,
}
