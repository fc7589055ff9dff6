using System.Net;
using System.Text.Json;

namespace WhmTransferBot.Discord.Rest;

/// <summary>What came of a request.</summary>
internal abstract record RestAnswer
{
    private RestAnswer()
    {
    }

    /// <summary>Discord did it.</summary>
    /// <param name="Body">What it said; undefined when it said nothing.</param>
    /// <param name="ServerTime">Discord's clock, from the <c>Date</c> header.</param>
    public sealed record Succeeded(JsonElement Body, DateTimeOffset? ServerTime = null) : RestAnswer;

    /// <summary>The request would have to wait longer than it may; nothing was done.</summary>
    /// <param name="RetryAfter">How long it would have to wait.</param>
    public sealed record Limited(TimeSpan RetryAfter) : RestAnswer;

    /// <summary>Discord refused; the same request will be refused again.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Code">Discord's own number for it, see <see cref="DiscordErrors"/>; zero when there is none.</param>
    /// <param name="Message">Discord's words.</param>
    public sealed record Refused(HttpStatusCode Status, int Code, string Message) : RestAnswer
    {
        /// <inheritdoc />
        public override string ToString() => $"{(int)Status}, code {Code}: {Message}";
    }

    /// <summary>Discord did not answer, or not usefully.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="MayHaveArrived">Whether the request may have been carried out.</param>
    public sealed record Unreachable(string Reason, bool MayHaveArrived) : RestAnswer;

    /// <summary>The token is not valid: nothing more is sent, because Discord bans addresses that go on.</summary>
    public sealed record TokenRefused : RestAnswer;
}
