using Microsoft.AspNetCore.Http;
using WhmTransferBot.Simulator.Functions;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>Collects the arguments of a request: those of the query, then those of a form, which win.</summary>
internal static class RequestArguments
{
    public static async Task<Arguments> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
            values[name] = value.LastOrDefault() ?? "";
        foreach (var (name, value) in await ReadFormAsync(request, cancellation))
            values[name] = value.LastOrDefault() ?? "";
        return new Arguments(values);
    }

    /// <summary>The form of the request; a body that is none counts as empty, so that the function names the argument it misses.</summary>
    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }
}
