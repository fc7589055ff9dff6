using System.Security.Authentication;

namespace WhmTransferBot.Whm.Endpoints;

/// <summary>A server's certificate is not the one that is believed. The message says which was shown and what to do.</summary>
internal sealed class CertificateRefusedException(string message) : AuthenticationException(message);
