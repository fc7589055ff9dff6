namespace WhmTransferBot.Discord.Interactions;

/// <summary>Where the first response to an interaction goes, within 3 s: over REST, or as the answer to Discord's own request.</summary>
internal interface IFirstResponse
{
    /// <summary>Sends the first response.</summary>
    /// <param name="callback">The callback as JSON.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether Discord took it; otherwise it was too late.</returns>
    Task<bool> SendAsync(byte[] callback, CancellationToken cancellationToken);

    /// <summary>Lets the interaction go unanswered, because it was answered before.</summary>
    void Ignore();
}
