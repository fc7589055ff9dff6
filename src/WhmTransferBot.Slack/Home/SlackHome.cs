using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Home;

/// <summary>The App Home: the bot's own page in Slack, made anew whenever somebody opens it or clicks on it.</summary>
internal sealed partial class SlackHome(
    IMigrations migrations,
    AccessPolicy access,
    SlackPeople people,
    SlackWebApi api,
    SlackPatience patience,
    SlackOptions options,
    ILogger<SlackHome> logger)
{
    /// <summary>Shows the page to somebody.</summary>
    public async Task PublishAsync(SlackPerson person, CancellationToken cancellationToken)
    {
        if (await people.FreshAsync(person, cancellationToken) is not { } caller)
        {
            Log.NotPublished(logger, person.User, "Slack has not said yet which workspace this is");
            return;
        }

        var roles = access.Identify(caller).Roles;
        var open = HomeCard.IsForHer(roles)
            ? await migrations.ListAsync(openOnly: true, room: null, HomeCard.MostMigrations, cancellationToken)
            : [];
        var view = HomeView.Of(HomeCard.Write(roles, open, options.Command));
        var answer = await patience.AskAsync(() => api.PublishViewAsync(person.User, view, cancellationToken), cancellationToken);
        if (answer is not SlackAnswer<OpenedView>.Done) Log.NotPublished(logger, person.User, answer.Problem);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The App Home could not be shown to {User}: {Reason}.")]
        public static partial void NotPublished(ILogger logger, string user, string reason);
    }
}
