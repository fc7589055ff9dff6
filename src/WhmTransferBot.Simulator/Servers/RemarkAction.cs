namespace WhmTransferBot.Simulator.Servers;

/// <summary>The third element of a remark entry: <c>[label, path, {arguments}]</c>.</summary>
/// <param name="Label">Words on the link.</param>
/// <param name="Path">Path of the page on the server.</param>
/// <param name="Arguments">Arguments of the page.</param>
public sealed record RemarkAction(string Label, string Path, IReadOnlyDictionary<string, string> Arguments);
