using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.People;

/// <summary>
/// Who is in the user groups that the configuration names. Lists are asked for again when they are older than they may be;
/// while Slack does not answer, the last known list holds. A group that was never read has no members.
/// </summary>
internal sealed partial class UserGroups(
    SlackWebApi api, SlackPatience patience, SlackOptions options, AccessPolicy access, TimeProvider time, ILogger<UserGroups> logger)
    : IDisposable
{
    /// <summary>How access rules write a group, before its id.</summary>
    public const string Prefix = "slack:group:";

    private readonly ConcurrentDictionary<string, MemberList> _lists = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>The groups somebody is in, as access rules write them, by what is known now.</summary>
    public IReadOnlySet<string> GroupsOf(string user) =>
        _lists.Where(list => list.Value.Members.Contains(user)).Select(list => Prefix + list.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Asks Slack for lists that are too old, and waits for them, but not longer than given.</summary>
    public async Task RefreshAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (Named.All(IsFresh)) return;
        try
        {
            await ReadStaleAsync(cancellationToken).WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The list that is known holds; the reading goes on behind it.
        }
    }

    /// <summary>Takes a list for too old, because Slack said that it changed.</summary>
    public void Expire(string group)
    {
        if (_lists.TryGetValue(group, out var list)) _lists.TryUpdate(group, list with { IsExpired = true }, list);
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>The groups that matter now; the access rules may change while the bot runs.</summary>
    private IEnumerable<string> Named => access.GroupsNamed(Prefix);

    private bool IsFresh(string group) =>
        _lists.TryGetValue(group, out var list) && time.GetElapsedTime(list.ReadAt) < options.GroupsFreshFor && !list.IsExpired;

    private async Task ReadStaleAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            foreach (var group in Named.Where(group => !IsFresh(group))) await ReadAsync(group, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task ReadAsync(string group, CancellationToken cancellationToken)
    {
        var answer = await patience.AskAsync(() => api.ListGroupMembersAsync(group, cancellationToken), cancellationToken);
        switch (answer)
        {
            case SlackAnswer<GroupMembers>.Done { Value: var found }:
                _lists[group] = new MemberList((found.Users ?? []).ToHashSet(StringComparer.Ordinal), time.GetTimestamp());
                break;
            case SlackAnswer<GroupMembers>.Refused { Error: "no_such_subteam" or "subteam_not_found" }:
                _lists[group] = new MemberList(new HashSet<string>(), time.GetTimestamp());
                Log.NoSuchGroup(logger, group);
                break;
            default:
                Log.NotRead(logger, group, answer.Problem, _lists.ContainsKey(group) ? "The last known list holds." : "Nobody counts as a member.");
                break;
        }
    }

    private sealed record MemberList(IReadOnlySet<string> Members, long ReadAt)
    {
        public bool IsExpired { get; init; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "There is no user group {Group} in Slack; nobody is a member of it.")]
        public static partial void NoSuchGroup(ILogger logger, string group);

        [LoggerMessage(2, LogLevel.Warning, "The members of the user group {Group} could not be read: {Reason}. {Consequence}")]
        public static partial void NotRead(ILogger logger, string group, string reason, string consequence);
    }
}
