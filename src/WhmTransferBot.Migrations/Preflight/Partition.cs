using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>A disk partition of the destination.</summary>
/// <param name="Mount">Where it is mounted, for example <c>/home</c>.</param>
/// <param name="Free">Bytes free.</param>
/// <param name="Total">Bytes in all.</param>
/// <param name="FreeInodes">Inodes free; nothing when unknown.</param>
public sealed record Partition(string Mount, ByteSize Free, ByteSize Total, long? FreeInodes = null);
