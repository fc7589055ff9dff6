namespace WhmTransferBot.Whm.Backups;

/// <summary>One step of an account restore (<c>restore_modules_summary</c>).</summary>
/// <param name="Name">Its name, for example <c>Account</c>.</param>
/// <param name="AllowedInRestrictedRestore">Restricted Restore carries it out.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Notes">What to know about it.</param>
/// <param name="RestrictedSummary">What is different under Restricted Restore.</param>
public sealed record RestoreModule(
    string Name,
    bool AllowedInRestrictedRestore,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> RestrictedSummary);
