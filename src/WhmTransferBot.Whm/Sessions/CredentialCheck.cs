namespace WhmTransferBot.Whm.Sessions;

/// <summary>Answer of <c>remote_basic_credential_check</c>: the SSH login works. It says nothing about WHM on port 2087.</summary>
/// <param name="Output">What the check printed, without HTML.</param>
/// <param name="Response">What the source answered.</param>
public sealed record CredentialCheck(string Output, string Response);
