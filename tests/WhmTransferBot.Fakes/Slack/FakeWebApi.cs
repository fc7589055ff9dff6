using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.Limits;
using WhmTransferBot.Fakes.Slack.Methods;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>The Web API: looks at the token and the rates, then carries a method out.</summary>
internal sealed class FakeWebApi
{
    private const string SocketMethod = "apps.connections.open";

    private readonly FakeSlack _slack;
    private readonly FakePace _pace;
    private readonly Dictionary<string, Func<FakeCall, JsonObject>> _methods;

    public FakeWebApi(FakeSlack slack)
    {
        _slack = slack;
        _pace = new FakePace(slack.Options.Time);
        IFakeMethods[] families =
        [
            new ChatMethods(slack.Workspace),
            new ConversationMethods(slack.Workspace),
            new FileMethods(slack.Workspace, () => slack.Address),
            new PeopleMethods(slack.Workspace, () => slack.Address),
            new ViewMethods(slack.Workspace, slack.Invitations),
        ];
        _methods = families.SelectMany(family => family.All).ToDictionary();
        _methods[SocketMethod] = _ => new JsonObject { ["ok"] = true, ["url"] = SocketUrl };
    }

    private string SocketUrl => $"ws://{_slack.Address.Authority}/socket?ticket={Guid.NewGuid():N}";

    public async Task AnswerAsync(string method, HttpContext context)
    {
        var call = await ReadAsync(method, context);
        _slack.Calls.Enqueue(call);
        var fault = _slack.Faults.Take(method);
        if (fault is { DoesTheWork: false })
        {
            await FailAsync(fault, context);
            return;
        }

        var wait = _slack.Options.KeepsRates ? _pace.Refuse(method, call["channel"]) : null;
        if (wait is not null)
        {
            await FailAsync(FakeFault.Limited((int)Math.Ceiling(wait.Value.TotalSeconds)), context);
            return;
        }

        var answer = Carry(call).ToJsonString(FakeJson.Plain);
        call.Answer = answer;
        if (fault is { BreaksOff: true }) BreakOff();
        if (fault is not null) await FailAsync(fault, context);
        else await WriteAsync(answer, context);
    }

    private void BreakOff()
    {
        _slack.Faults.IsUnreachable = true;
        foreach (var socket in _slack.Sockets.All) socket.Cut();
    }

    private JsonObject Carry(FakeCall call)
    {
        try
        {
            if (call.Token is null) throw new ApiRefusalException("not_authed");
            if (!_methods.TryGetValue(call.Method, out var method)) throw new ApiRefusalException("unknown_method");
            CheckToken(call);
            return ScopeRules.Of(call) is { } scope && !_slack.Options.Scopes.Contains(scope) ? Lacking(scope) : method(call);
        }
        catch (ApiRefusalException refusal)
        {
            return new JsonObject
            {
                ["ok"] = false,
                ["error"] = refusal.Error,
                ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. refusal.Explanations.Select(words => (JsonNode)words)]) },
            };
        }
    }

    private JsonObject Lacking(string scope) => new()
    {
        ["ok"] = false, ["error"] = "missing_scope", ["needed"] = scope, ["provided"] = string.Join(',', _slack.Options.Scopes),
    };

    private void CheckToken(FakeCall call)
    {
        var expected = call.Method == SocketMethod ? _slack.Options.AppToken : _slack.Options.BotToken;
        if (call.Token == expected) return;
        throw new ApiRefusalException(call.Token == _slack.Options.AppToken || call.Token == _slack.Options.BotToken ? "not_allowed_token_type" : "invalid_auth");
    }

    private Task WriteAsync(string answer, HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["X-OAuth-Scopes"] = string.Join(',', _slack.Options.Scopes);
        context.Response.Headers.Date = _slack.Options.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(answer);
    }

    private static async Task FailAsync(FakeFault fault, HttpContext context)
    {
        if (fault.StaysSilent) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (fault.Cuts) context.Abort();
        if (fault.StaysSilent || fault.Cuts) return;
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        if (fault.ContentEncoding is { } encoding) context.Response.Headers.ContentEncoding = encoding;
        if (fault.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(fault.Body);
    }

    private async Task<FakeCall> ReadAsync(string method, HttpContext context)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (context.Request.HasFormContentType)
        {
            foreach (var (name, value) in await context.Request.ReadFormAsync()) arguments[name] = value.ToString();
        }
        else if (await JsonOrNothingAsync(context) is { } json)
        {
            foreach (var (name, value) in json) arguments[name] = value is JsonValue plain ? plain.ToString() : value?.ToJsonString(FakeJson.Plain) ?? string.Empty;
        }

        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : arguments.GetValueOrDefault("token");
        return new FakeCall(method, string.IsNullOrEmpty(token) ? null : token, arguments, _slack.Options.Time.GetUtcNow());
    }

    private static async Task<JsonObject?> JsonOrNothingAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
