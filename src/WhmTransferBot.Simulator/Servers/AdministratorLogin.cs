namespace WhmTransferBot.Simulator.Servers;

/// <summary>A login that is not root but can become root.</summary>
/// <param name="User">Login name.</param>
/// <param name="Password">Password of the login.</param>
/// <param name="EscalationMethod"><c>su</c> (needs the root password) or <c>sudo</c>.</param>
public sealed record AdministratorLogin(string User, string Password, string EscalationMethod);
