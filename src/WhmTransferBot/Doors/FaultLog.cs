using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Doors;

/// <summary>
/// Says in the log what broke while a request was served, also after its answer, where the work on what was acknowledged begins. The server
/// itself would say it with all that strangers send it, and is not asked. The client learns only that something broke. Of the address, the path is told:
/// what stands behind it may be secret.
/// </summary>
internal sealed partial class FaultLog(RequestDelegate next, ILogger<FaultLog> logger)
{
    private const int LongestPath = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (IsOurs(fault, context))
        {
            Log.Failed(logger, context.Request.Method, CleanText.Line(context.Request.Path, LongestPath), fault);
            // Half an answer must not look like a whole one; the server cuts it off.
            if (context.Response.HasStarted) throw;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>Not what is wrong with the request, which the server answers, and not that its sender has gone.</summary>
    private static bool IsOurs(Exception fault, HttpContext context) =>
        fault is not BadHttpRequestException && !(context.RequestAborted.IsCancellationRequested && fault is (OperationCanceledException or IOException));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Method} {Path} could not be served.")]
        public static partial void Failed(ILogger logger, string method, string path, Exception fault);
    }
}
