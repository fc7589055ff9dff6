using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Tests.Chat;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>The real client in front of a server whose answers are made up.</summary>
internal static class AnsweredClient
{
    /// <summary>The secret that no error may repeat, even when the answer does.</summary>
    public const string Token = "TOKEN";

    public static readonly TransferSessionId Session = TransferSessionId.Parse("fuzzed");

    private static readonly WhmMeter Meter = new(Some.Meters);

    private static readonly WhmEndpoint Endpoint = new(
        new Uri("https://new1.example.net:2087"), "root", WhmCredential.ApiToken(new Secret(Token)), TlsTrust.System);

    // Nothing is repeated: the answer would be the same again.
    private static readonly WhmOptions Once = new() { Retries = 0 };

    private static readonly FakeTimeProvider Time = new(Some.Noon);

    /// <summary>A client to which a body is the answer to everything.</summary>
    public static WhmClient To(Func<Stream> body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(new HttpMessageInvoker(new AnsweringHandler(body) { Status = status }), Endpoint, Once, Time, Meter, NullLogger<WhmClient>.Instance);
}
