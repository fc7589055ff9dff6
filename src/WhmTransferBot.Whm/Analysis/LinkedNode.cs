namespace WhmTransferBot.Whm.Analysis;

/// <summary>A server that is linked to the source and carries part of its work.</summary>
/// <param name="Alias">Its short name.</param>
/// <param name="Hostname">Its host name.</param>
/// <param name="EnabledServices">Services that run on it.</param>
/// <param name="Version">Its cPanel version, if told.</param>
/// <param name="TlsVerified">Its certificate was verified.</param>
public sealed record LinkedNode(string Alias, string Hostname, IReadOnlyList<string> EnabledServices, string? Version, bool TlsVerified);
