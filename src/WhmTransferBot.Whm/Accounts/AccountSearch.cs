namespace WhmTransferBot.Whm.Accounts;

/// <summary>Which accounts <c>listaccts</c> returns, and how much of each.</summary>
/// <param name="Field">The field that is searched.</param>
/// <param name="Text">What is looked for: an exact text or a regular expression.</param>
/// <param name="IsExact">True for an exact match, false for a regular expression.</param>
public sealed record AccountSearch(AccountSearchField Field, string Text, bool IsExact = true);
