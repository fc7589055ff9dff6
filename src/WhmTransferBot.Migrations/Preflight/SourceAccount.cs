using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>An account as it stands on the source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Its main domain.</param>
/// <param name="Owner">The reseller that owns it; <c>root</c> when nobody else does.</param>
/// <param name="Size">Bytes used.</param>
/// <param name="HasDedicatedAddress">Whether it has an address of its own.</param>
/// <param name="Package">Its package; nothing when the source did not say.</param>
/// <param name="Files">Files and directories it has; nothing when the source did not say (WHM: <c>filesused</c>).</param>
public sealed record SourceAccount(
    AccountName Name,
    string? Domain,
    string? Owner,
    ByteSize Size,
    bool HasDedicatedAddress,
    AccountName? Package,
    long? Files = null);
