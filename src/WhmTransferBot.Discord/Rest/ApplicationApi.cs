namespace WhmTransferBot.Discord.Rest;

/// <summary>The bot's application and its commands.</summary>
internal sealed class ApplicationApi(RestClient rest)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The application.</summary>
    public Task<RestAnswer> ReadSelfAsync(CancellationToken cancellationToken) => SendAsync(new RestRequest(Routes.Application), cancellationToken);

    /// <summary>What is registered on a server, or everywhere.</summary>
    public Task<RestAnswer> ReadCommandsAsync(Snowflake application, Snowflake? guild, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(Routes.Commands(HttpMethod.Get, application, guild)), cancellationToken);

    /// <summary>Puts commands in the place of all that were registered there.</summary>
    public Task<RestAnswer> WriteCommandsAsync(Snowflake application, Snowflake? guild, byte[] commands, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(Routes.Commands(HttpMethod.Put, application, guild)) { Body = commands }, cancellationToken);

    /// <summary>Takes a command away that is registered everywhere.</summary>
    public Task<RestAnswer> DeleteGlobalCommandAsync(Snowflake application, Snowflake command, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(Routes.DeleteGlobalCommand(application, command)), cancellationToken);

    private Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken) =>
        rest.SendAsync(request with { Patience = Patience }, cancellationToken);
}
