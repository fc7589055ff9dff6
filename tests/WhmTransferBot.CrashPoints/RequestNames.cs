namespace WhmTransferBot.CrashPoints;

/// <summary>Names for requests that are the same in every run.</summary>
internal static class RequestNames
{
    private const int LastParts = 2;

    /// <summary>The method and the last parts of the path; what holds a digit is an id or a token and differs from run to run.</summary>
    public static string Of(HttpRequestMessage request)
    {
        var parts = (request.RequestUri?.AbsolutePath ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{request.Method} {string.Join('/', parts.TakeLast(LastParts).Select(part => part.Any(char.IsAsciiDigit) ? "*" : part))}";
    }
}
