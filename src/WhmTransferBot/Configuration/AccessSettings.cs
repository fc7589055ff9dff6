namespace WhmTransferBot.Configuration;

/// <summary>Who may do what. An entry is <c>slack:U012AB3CD</c>, <c>slack:group:S0123</c>, <c>discord:99887766</c>, <c>discord:role:112233</c>, <c>console:operator</c>, or <c>*</c> for everybody.</summary>
public sealed class AccessSettings
{
    /// <summary>Who may plan and drive migrations.</summary>
    public IList<string> Operators { get; set; } = [];

    /// <summary>Who may say yes or no before data moves.</summary>
    public IList<string> Approvers { get; set; } = [];

    /// <summary>Who may do everything.</summary>
    public IList<string> Admins { get; set; } = [];

    /// <summary>Who may read.</summary>
    public IList<string> Readers { get; set; } = [];
}
