namespace WhmTransferBot.Chat.Access;

/// <summary>
/// Who may do what. Entries are <c>slack:U012AB3CD</c> (that user in any team of this bot), <c>slack:T1:U012AB3CD</c> (in
/// that team only), <c>slack:group:S0123</c>, <c>discord:99887766</c>, <c>discord:role:112233</c>, <c>console:operator</c>,
/// or <c>*</c> for everybody. Nothing is allowed by default.
/// </summary>
public sealed record AccessRules
{
    /// <summary>Who plans and drives migrations. Default: nobody.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Who says yes or no before data moves. Default: nobody.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Who may do everything. Default: nobody.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    /// <summary>Who may read what is shown in a room; operators, approvers and administrators may anyway. Default: nobody.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>Whose accounts on the platforms belong together. Default: nobody's.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];
}
