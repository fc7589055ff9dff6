using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly.Timeout;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Makes calls to one server: writes requests, repeats what may be repeated, and turns every fault into a <see cref="WhmException"/>.</summary>
internal sealed partial class WhmCaller(HttpMessageInvoker http, WhmEndpoint endpoint, WhmOptions options, TimeProvider time, WhmMeter meter, ILogger logger)
{
    private const int LongestRefusalBytes = 64 * 1024;

    private readonly RequestWriter _requests = new(endpoint);
    private readonly CallPipelines _pipelines = new(options, time, logger);

    public WhmOptions Options => options;

    /// <summary>Makes a call and reads its answer.</summary>
    /// <param name="function">The function.</param>
    /// <param name="parameters">Its arguments.</param>
    /// <param name="read">Turns the answer into a result while its bytes are at hand.</param>
    /// <param name="cancellationToken">Gives up waiting; the server may go on.</param>
    public Task<T> CallAsync<T>(WhmFunction function, CallParameters parameters, Func<Answer, T> read, CancellationToken cancellationToken) =>
        CallAsync(function, parameters, (call, response, token) => ReadAnswerAsync(call, response, read, token), cancellationToken);

    /// <summary>Makes a call whose successful response is read by somebody else, within the same attempt.</summary>
    public async Task<T> CallAsync<T>(
        WhmFunction function, CallParameters parameters, Func<WhmCall, HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var call = new WhmCall(function, parameters, endpoint);
        var started = time.GetTimestamp();
        using var trace = WhmMeter.Begin(function, endpoint.Server);
        try
        {
            var result = await _pipelines.For(function).ExecuteAsync(async token => await AttemptAsync(call, read, token), cancellationToken);
            var took = time.GetElapsedTime(started);
            meter.Succeeded(function, took);
            // What changes a server is told; what reads happens every few seconds.
            var level = function.ChangesSomething ? LogLevel.Information : LogLevel.Debug;
            Log.Called(logger, level, endpoint.Server, function.Name, (long)took.TotalMilliseconds);
            return result;
        }
        catch (TimeoutRejectedException timeout)
        {
            throw Failed(function, started, trace, call.Final(call.Failures.TimedOut(function.Times(options).Total, timeout)));
        }
        catch (WhmException failure)
        {
            throw Failed(function, started, trace, call.Final(failure));
        }
    }

    /// <summary>The bytes and the envelope of a response that WHM calls a success.</summary>
    public async Task<(ReadOnlyMemory<byte> Body, Envelope Envelope)> ReadEnvelopeAsync(WhmCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var body = await AnswerBody.ReadAsync(response, options.MaxAnswerBytes, cancellationToken) ?? throw call.Failures.TooLarge(status, options.MaxAnswerBytes);
        return (body, Checked(call, status, EnvelopeReader.Read(body.Span)));
    }

    /// <summary>Passes an envelope on if WHM calls it a success.</summary>
    public static Envelope Checked(WhmCall call, int status, Envelope envelope) => envelope.Form switch
    {
        EnvelopeForm.LoginRefused => throw call.Failures.LoginRefused(status, envelope.Reason),
        EnvelopeForm.Cut => throw call.Failures.Cut(status),
        EnvelopeForm.NotJson => throw call.Failures.NotJson(status),
        EnvelopeForm.Foreign => throw call.Failures.Unexpected(status, null),
        _ => envelope.Result switch
        {
            true => envelope,
            false => throw call.Failures.Refused(status, envelope.Reason),
            null => throw call.Failures.Unexpected(status, null),
        },
    };

    private async Task<T> AttemptAsync<T>(WhmCall call, Func<WhmCall, HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var limit = call.Function.Times(options).Attempt;
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        int? status = null;
        try
        {
            using var request = _requests.Write(call.Function, call.Parameters);
            using var response = await http.SendAsync(request, either.Token);
            status = (int)response.StatusCode;
            await ThrowUnlessSuccessAsync(call, response, either.Token);
            return await read(call, response, either.Token);
        }
        catch (Exception fault) when (cancellationToken.IsCancellationRequested && fault is not WhmException)
        {
            call.NoteAbandoned();
            throw new OperationCanceledException(fault.Message, fault, cancellationToken);
        }
        catch (Exception fault)
        {
            var failure = AttemptFault.Explain(call, fault, status, deadline.IsCancellationRequested ? limit : null);
            call.Note(failure);
            if (failure == fault) throw;
            throw failure;
        }
    }

    private async Task<T> ReadAnswerAsync<T>(WhmCall call, HttpResponseMessage response, Func<Answer, T> read, CancellationToken cancellationToken)
    {
        var (body, envelope) = await ReadEnvelopeAsync(call, response, cancellationToken);
        var clean = envelope with
        {
            Messages = [.. envelope.Messages.Select(HtmlText.Strip).Select(call.Scrubber.Scrub)],
            Warnings = [.. envelope.Warnings.Select(HtmlText.Strip).Select(call.Scrubber.Scrub)],
        };
        var data = body[envelope.Data];
        if (data.IsEmpty) return read(new Answer(Node.Missing, clean));
        using var document = JsonDocument.Parse(data);
        return read(new Answer(new Node(document.RootElement), clean));
    }

    private async Task ThrowUnlessSuccessAsync(WhmCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return;
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            throw call.Failures.HttpStatus(response.StatusCode, RetryAfter(response));
        var body = await AnswerBody.ReadAsync(response, LongestRefusalBytes, cancellationToken);
        throw call.Failures.LoginRefused((int)response.StatusCode, body is null ? null : EnvelopeReader.Read(body.Value.Span).Reason);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private WhmException Failed(WhmFunction function, long started, Activity? trace, WhmException failure)
    {
        meter.Failed(function, time.GetElapsedTime(started), failure.Kind, trace);
        Log.Failed(logger, failure.Server, failure.Function, failure.Kind, failure.MayHaveTakenEffect);
        return failure;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "{Server} answered {Function} in {Milliseconds} ms")]
        public static partial void Called(ILogger logger, LogLevel level, string server, string function, long milliseconds);

        [LoggerMessage(2, LogLevel.Information, "{Server} failed {Function}: {Kind}, may have taken effect: {MayHaveTakenEffect}")]
        public static partial void Failed(ILogger logger, string server, string function, WhmErrorKind kind, bool mayHaveTakenEffect);
    }
}
