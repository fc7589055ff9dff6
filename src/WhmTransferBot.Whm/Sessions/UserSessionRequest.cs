using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>
/// What <c>create_remote_user_transfer_session</c> is asked: one account is pulled with its own password.
/// The account's name is the user of the queued item. Restricted Restore is always off in this kind of session.
/// </summary>
/// <param name="Host">Address or domain name of the source.</param>
/// <param name="Password">Password of the cPanel account.</param>
public sealed record UserSessionRequest(string Host, Secret Password);
