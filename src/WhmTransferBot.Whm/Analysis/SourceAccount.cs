namespace WhmTransferBot.Whm.Analysis;

/// <summary>One account on the source.</summary>
/// <param name="User">Its name.</param>
/// <param name="Domain">Its main domain.</param>
/// <param name="Owner">The reseller who owns it; <c>root</c> when the source does not tell owners.</param>
/// <param name="BytesUsed">Bytes it uses, or null when the source does not tell.</param>
/// <param name="FilesUsed">Files it uses, or null when the source does not tell.</param>
/// <param name="HasDedicatedIp">It has an address of its own.</param>
/// <param name="WorkerNodes">Kinds of linked nodes that it uses.</param>
public sealed record SourceAccount(
    string User, string Domain, string Owner, long? BytesUsed, long? FilesUsed, bool HasDedicatedIp, IReadOnlyList<string> WorkerNodes);
