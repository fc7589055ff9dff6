using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations.Approvals;

/// <summary>One yes.</summary>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Fingerprint">What it was said to.</param>
public sealed record ApprovalVote(Actor By, DateTimeOffset At, Fingerprint Fingerprint);
