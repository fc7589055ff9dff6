using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations.Approvals;

/// <summary>An administrator's decision to do without colleagues, because waiting for them would do more harm.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Fingerprint">What it was said to; it counts for nothing else.</param>
/// <param name="Reason">Why, in her words.</param>
public sealed record ApprovalOverride(Actor By, DateTimeOffset At, Fingerprint Fingerprint, string Reason);
