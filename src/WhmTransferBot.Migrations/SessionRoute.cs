namespace WhmTransferBot.Migrations;

/// <summary>
/// Between which machines a session was opened, as the inventory described them then. The short names stay the same when somebody points them
/// elsewhere; what was approved for one machine must not happen on another.
/// </summary>
/// <param name="Source">The host name of the source, in small letters.</param>
/// <param name="Destination">What tells the destination from other machines, usually host name and port of its API.</param>
public sealed record SessionRoute(string Source, string Destination);
