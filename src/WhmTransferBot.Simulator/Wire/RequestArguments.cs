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
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellation))
                values[name] = value.LastOrDefault() ?? "";
        }

        return new Arguments(values);
    }
}
