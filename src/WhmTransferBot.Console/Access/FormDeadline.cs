using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Console.Access;

/// <summary>
/// Reads a form as long as its request may take. Whoever reads it later finds it read; antiforgery, which would be the first, does not
/// look at the time, and a form that trickles in would keep its connection for hours.
/// </summary>
internal sealed class FormDeadline(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ConsoleEndpoint>() is not null && context.Request.HasFormContentType) await ReadAsync(context);
        await next(context);
    }

    private static async Task ReadAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Antiforgery meets the same fault and answers it.
        }
    }
}
