using System.Globalization;

namespace WhmTransferBot.Doors;

/// <summary>Turns away, before anything of a request is read, senders who ask for too much or send too much that must be refused.</summary>
internal sealed class SenderGuard(RequestDelegate next, SenderLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var sender = limits.SenderOf(context);
        if (limits.Take(sender) is { } wait)
        {
            await TurnAwayAsync(context, wait);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException)
        {
            limits.NoteRefusal(sender);
            throw;
        }

        if (IsRefusal(context.Response.StatusCode)) limits.NoteRefusal(sender);
    }

    private static bool IsRefusal(int status) => status is
        StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
        or StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge;

    private static Task TurnAwayAsync(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsync($"Too many requests came from your address. Try again in {seconds} s.", context.RequestAborted);
    }
}
