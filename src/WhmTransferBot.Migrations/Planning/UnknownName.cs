namespace WhmTransferBot.Migrations.Planning;

/// <summary>A name that was asked for and that the source does not have.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Nearest">The name on the source that may have been meant; nothing when none is near.</param>
public sealed record UnknownName(string Typed, string? Nearest)
{
    /// <summary>A question that helps, with a blank before it; empty when no name is near.</summary>
    internal string Question => Nearest is null ? string.Empty : $" Did you mean “{Nearest}”?";
}
