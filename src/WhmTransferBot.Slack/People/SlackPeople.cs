using WhmTransferBot.Chat.Access;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Inbound;

namespace WhmTransferBot.Slack.People;

/// <summary>Turns people as payloads name them into callers whose access can be looked at.</summary>
internal sealed class SlackPeople(UserGroups groups, SlackWorkspace workspace, TimeProvider time)
{
    /// <summary>What somebody is told who cannot be told from others yet.</summary>
    public const string NotCertain =
        "Slack has not said yet which workspace I am in, so I cannot be sure that you count as one person. Nothing has happened. Try again in a moment.";

    /// <summary>How long a person waits for her groups at most; then the last known ones count.</summary>
    private static readonly TimeSpan PatienceForGroups = TimeSpan.FromSeconds(3);

    /// <summary>Shorter than a form is looked at, so that it stays open with what was typed.</summary>
    private static readonly TimeSpan PatienceForWorkspace = TimeSpan.FromSeconds(1);

    /// <summary>The caller by what is known now, for answers that have no time to wait and change nothing.</summary>
    public Caller Known(SlackPerson person) =>
        new($"{SlackRoom.Platform}:{TeamOf(person)}:{person.User}", person.Name, groups.GroupsOf(person.User));

    /// <summary>
    /// The caller with groups that are as fresh as they should be, if Slack answers in time; nothing as long as she could count as somebody
    /// else later, because the workspace is not known by which people of an organisation are told apart.
    /// </summary>
    public async Task<Caller?> FreshAsync(SlackPerson person, CancellationToken cancellationToken)
    {
        if (person.IsOnGrid && !await IsWorkspaceKnownAsync(cancellationToken)) return null;
        await groups.RefreshAsync(PatienceForGroups, cancellationToken);
        return Known(person);
    }

    private async Task<bool> IsWorkspaceKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            await workspace.AskAsync(cancellationToken).WaitAsync(PatienceForWorkspace, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on being asked for behind this.
        }

        return workspace.Known is not null;
    }

    /// <summary>
    /// One person has one identity, wherever in the organisation she acts: on Enterprise Grid a payload names whichever
    /// workspace she is in at the moment, and she would otherwise count as two. Somebody from another company's workspace
    /// keeps that one.
    /// </summary>
    private string TeamOf(SlackPerson person)
    {
        if (person is { IsOnGrid: false, HomeTeam: { Length: > 0 } home } && home != person.Team) return home;
        return workspace.Known?.TeamId ?? person.Team;
    }
}
