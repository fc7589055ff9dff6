namespace WhmTransferBot.Discord.Rest;

/// <summary>A server's roles and members.</summary>
internal sealed class GuildApi(RestClient rest)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All roles.</summary>
    public Task<RestAnswer> ReadRolesAsync(Snowflake guild, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Roles(guild)) { Patience = Patience }, cancellationToken);

    /// <summary>A member.</summary>
    public Task<RestAnswer> FindMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Member(guild, user)) { Patience = Patience }, cancellationToken);
}
