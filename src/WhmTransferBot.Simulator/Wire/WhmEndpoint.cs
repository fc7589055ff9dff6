using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Functions;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>Answers <c>/json-api/FUNCTION</c> of one server: faults first, then the login, then the function.</summary>
internal sealed class WhmEndpoint(SimulatedServer server, Random chance)
{
    public const string Prefix = "/json-api/";

    public async Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value![Prefix.Length..];
        server.Calls.NoteReceived(name);
        var arguments = await RequestArguments.ReadAsync(context.Request, context.RequestAborted);
        var (faults, isDown) = server.World.Within(() => (server.Faults.TakeFor(name, arguments["logfile"]), server.Faults.IsDown));
        if (isDown || Find(faults, FaultKind.ConnectionReset) is not null)
            context.Abort();
        else if (!await AnswerInsteadAsync(context, faults))
            await CarryOutAsync(context, name, arguments, faults);
    }

    private static Fault? Find(IReadOnlyList<Fault> faults, FaultKind kind) => faults.FirstOrDefault(fault => fault.Kind == kind);

    /// <summary>The faults that come between the caller and the function.</summary>
    private async Task<bool> AnswerInsteadAsync(HttpContext context, IReadOnlyList<Fault> faults)
    {
        if (Find(faults, FaultKind.Hangs) is { } hang)
            await HangAsync(context, hang);
        else if (Find(faults, FaultKind.AccessDenied) is not null)
            await WriteDenialAsync(context);
        else if (Find(faults, FaultKind.HtmlPage) is not null)
            await WriteTextAsync(context, StatusCodes.Status200OK, "text/html; charset=\"utf-8\"", ErrorBodies.LoginPage);
        else if (Find(faults, FaultKind.Unavailable) is { } unavailable)
            await RefuseForAWhileAsync(context, unavailable.Delay);
        else
            return false;
        return true;
    }

    private async Task CarryOutAsync(HttpContext context, string name, Arguments arguments, IReadOnlyList<Fault> faults)
    {
        var (body, style) = server.World.Within(() => Carry(context, name, arguments, faults));
        if (Find(faults, FaultKind.SlowAnswer) is { } slow)
            await Task.Delay(slow.Delay, server.World.Clock, context.RequestAborted);
        if (Find(faults, FaultKind.LostAnswer) is not null)
            context.Abort();
        else if (body is null)
            await DenyAsync(context);
        else if (Find(faults, FaultKind.ResetInBody) is not null)
            await BreakOffAsync(context, body, style, promised: body.Sum(part => part.Length));
        else if (Find(faults, FaultKind.CutChunks) is not null)
            await BreakOffAsync(context, body, style, promised: null);
        else
            await WriteAsync(context, Find(faults, FaultKind.CutBody) is null ? body : Half(body), style);
    }

    /// <summary>Until the faults are lifted or the caller has gone.</summary>
    private async Task HangAsync(HttpContext context, Fault hang)
    {
        var lifted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.World.Within(() => server.Faults.WhenLifted(hang, () => lifted.TrySetResult()));
        await Task.WhenAny(lifted.Task, Task.Delay(Timeout.InfiniteTimeSpan, server.World.Clock, context.RequestAborted));
        context.Abort();
    }

    private static async Task BreakOffAsync(HttpContext context, IReadOnlyList<ReadOnlyMemory<byte>> body, WireStyle style, long? promised)
    {
        context.Response.ContentLength = promised;
        await WriteAsync(context, Half(body), style);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    /// <summary>The bytes of the answer, or null when the caller is not let in.</summary>
    private (IReadOnlyList<ReadOnlyMemory<byte>>? Body, WireStyle Style) Carry(
        HttpContext context, string name, Arguments arguments, IReadOnlyList<Fault> faults)
    {
        var style = server.Description.Wire;
        if (Find(faults, FaultKind.TextNumbers) is not null)
            style = style with { ResultAsText = true, NumbersAsText = true };
        if (Login.Of(context.Request, server) is not { } caller)
            return (null, style);
        if (!caller.May(name) && server.Description.Rules.ForbidsMissingPrivilege)
            return (null, style);
        var answer = Find(faults, FaultKind.UnknownState) is { } unknown && name == "get_transfer_session_state"
            ? Answer.Of(new() { ["state_name"] = unknown.Text ?? "RESTORE_REVIEW" })
            : Find(faults, FaultKind.SessionUnknown) is { } forgotten
                ? Answer.Refused(forgotten.Text ?? "The transfer session does not exist.")
                : AnswerOf(new Call(server, arguments, caller), name);
        if (answer.Log is { } log && Find(faults, FaultKind.CutLogLine) is not null)
            answer = answer with { Log = LogCut.InTheLastLine(log) };
        if (answer.Log is not null && Find(faults, FaultKind.LogEmpty) is not null)
            answer = Answer.OfLog(ReadOnlyMemory<byte>.Empty);
        if (answer.Log is not null && Find(faults, FaultKind.LogMissing) is not null)
            answer = SessionLogs.Missing(arguments["logfile"], arguments["transfer_session_id"]);
        if (answer.Log is not null && Find(faults, FaultKind.EndlessLog) is { } endless)
            answer = answer with { LogBefore = LogFlood.Of(endless) };
        return (AnswerBody.Of(name, answer, style, chance), style);
    }

    private Answer AnswerOf(Call call, string name)
    {
        if (call.Arguments["api.version"] != "1")
            return Answer.Refused("Only version 1 of the API is spoken here: send “api.version=1”.");
        if (FunctionIndex.Find(name) is not { } function)
            return Answer.Refused($"The function “{name}” does not exist in version 1 of the API.");
        if (!call.Caller.May(name))
            return Answer.Refused($"The token does not have the permission to call “{name}”.");
        server.Calls.NoteCarriedOut(name);
        return function.Answer(call);
    }

    private Task DenyAsync(HttpContext context)
    {
        server.Calls.NoteRefusedLogin();
        return WriteDenialAsync(context);
    }

    private static Task WriteDenialAsync(HttpContext context)
    {
        context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Forbidden Access denied";
        return WriteTextAsync(context, StatusCodes.Status403Forbidden, "application/json", ErrorBodies.AccessDenied);
    }

    private static Task RefuseForAWhileAsync(HttpContext context, TimeSpan delay)
    {
        context.Response.Headers.RetryAfter = ((int)delay.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return WriteTextAsync(context, StatusCodes.Status503ServiceUnavailable, "text/plain", "Service Unavailable");
    }

    private static async Task WriteTextAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, IReadOnlyList<ReadOnlyMemory<byte>> body, WireStyle style)
    {
        context.Response.ContentType = style.PlainTextContentType ? "text/plain; charset=\"utf-8\"" : "application/json";
        foreach (var part in body)
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }

    private static ReadOnlyMemory<byte>[] Half(IReadOnlyList<ReadOnlyMemory<byte>> body)
    {
        var left = body.Sum(part => part.Length) / 2;
        return [.. body.Select(part =>
        {
            var kept = part[..Math.Min(left, part.Length)];
            left -= kept.Length;
            return kept;
        })];
    }
}
