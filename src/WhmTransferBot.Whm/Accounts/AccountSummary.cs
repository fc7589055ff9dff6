namespace WhmTransferBot.Whm.Accounts;

/// <summary>One account of a server (<c>listaccts</c>, <c>accountsummary</c>). Fields that the answer leaves out are null or empty.</summary>
/// <param name="User">Its name.</param>
/// <param name="Domain">Its main domain.</param>
/// <param name="Owner">The reseller who owns it.</param>
/// <param name="Package">Its package (<c>plan</c>).</param>
/// <param name="Ip">Its IPv4 address.</param>
/// <param name="Partition">The home partition.</param>
/// <param name="DiskUsedBytes">Bytes it uses; WHM rounds to its unit, for example <c>14M</c>.</param>
/// <param name="DiskLimitBytes">Its limit in bytes; null when unlimited or not told.</param>
/// <param name="InodesUsed">Files and directories it uses.</param>
/// <param name="IsSuspended">It is suspended.</param>
/// <param name="SuspendReason">Why, if it is.</param>
/// <param name="IsLocked">It is locked.</param>
/// <param name="Started">When it was created.</param>
/// <param name="MailboxFormat"><c>mdbox</c> or <c>maildir</c>.</param>
/// <param name="Email">Contact address.</param>
/// <param name="ChildNodes">Aliases of linked nodes that carry part of it.</param>
public sealed record AccountSummary(
    string User,
    string? Domain,
    string? Owner,
    string? Package,
    string? Ip,
    string? Partition,
    long? DiskUsedBytes,
    long? DiskLimitBytes,
    long? InodesUsed,
    bool IsSuspended,
    string? SuspendReason,
    bool IsLocked,
    DateTimeOffset? Started,
    string? MailboxFormat,
    string? Email,
    IReadOnlyList<string> ChildNodes);
