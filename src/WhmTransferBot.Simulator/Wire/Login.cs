using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Simulator.Functions;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>
/// Reads the <c>Authorization</c> header: <c>whm user:token</c> with the scheme in any case, or Basic with the password of root.
/// </summary>
internal static class Login
{
    public static Caller? Of(HttpRequest request, SimulatedServer server)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header.Parameter is not { } parameter)
            return null;
        if (header.Scheme.Equals("whm", StringComparison.OrdinalIgnoreCase))
            return OfToken(parameter, server);
        return header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? OfPassword(parameter, server) : null;
    }

    private static Caller? OfToken(string parameter, SimulatedServer server)
    {
        var (user, secret) = Halves(parameter);
        var token = server.Tokens.FirstOrDefault(token => token.User == user && token.Secret == secret);
        return token is null ? null : new Caller(user, token.Functions);
    }

    private static Caller? OfPassword(string parameter, SimulatedServer server)
    {
        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var count))
            return null;
        var (user, password) = Halves(Encoding.UTF8.GetString(bytes, 0, count));
        return user == "root" && password == server.RootPassword ? new Caller(user, null) : null;
    }

    private static (string User, string Secret) Halves(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }
}
