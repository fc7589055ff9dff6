using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Migrations;

/// <summary>What the configuration settles for every migration.</summary>
/// <param name="Approval">Who must agree, and for how long that holds.</param>
/// <param name="Monitoring">How often and how patiently the bot looks.</param>
/// <param name="Zone">The zone in which hours of the day are meant.</param>
public sealed record MigrationPolicy(ApprovalPolicy Approval, MonitoringPolicy Monitoring, TimeZoneInfo Zone);
