namespace WhmTransferBot.Simulator.Restores;

/// <summary>Options of a restore from a backup, as they come back in the lists.</summary>
internal sealed record RestoreJobOptions(string DestinationId, bool GiveIp, bool MailConfig, bool Mysql, bool Subdomains);
