using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Commands;

/// <summary>
/// Registers the command when it changed, and only then: 200 a day are allowed. With one server configured it is registered
/// there, where it appears at once, and taken away from everywhere else, where it would show twice.
/// </summary>
internal sealed partial class CommandRegistration(ApplicationApi api, DiscordOptions options, TimeProvider time, ILogger<CommandRegistration> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Perseverance.WorkAsync(RegisterUntilDoneAsync, fault => Log.Failed(log, Perseverance.Rest.TotalSeconds, fault), time, stoppingToken);

    private async Task RegisterUntilDoneAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var failure = await RegisterAsync(stoppingToken);
            if (failure is null or RestAnswer.TokenRefused) return;
            var wait = failure is RestAnswer.Refused ? LongestPause : pause;
            Log.NotRegistered(log, failure.ToString(), Remedy(failure), wait);
            await Task.Delay(wait, time, stoppingToken);
        }
    }

    /// <returns>Nothing when the command is registered.</returns>
    private async Task<RestAnswer?> RegisterAsync(CancellationToken cancellationToken)
    {
        var self = await api.ReadSelfAsync(cancellationToken);
        if (self is not RestAnswer.Succeeded { Body: var application } || application.Property("id").Snowflake() is not { } id) return self;
        var registered = await api.ReadCommandsAsync(id, options.Guild, cancellationToken);
        if (registered is not RestAnswer.Succeeded { Body: var commands }) return registered;
        if (!CommandComparison.IsCurrent(commands))
        {
            var answer = await api.WriteCommandsAsync(id, options.Guild, CommandComparison.Write(), cancellationToken);
            if (answer is not RestAnswer.Succeeded) return answer;
            Log.Registered(log, options.Guild is { } guild ? $"on server {guild}" : "everywhere");
        }

        return options.Guild is null ? null : await RemoveGlobalAsync(id, cancellationToken);
    }

    private async Task<RestAnswer?> RemoveGlobalAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var registered = await api.ReadCommandsAsync(application, null, cancellationToken);
        if (registered is not RestAnswer.Succeeded { Body: var commands }) return registered;
        var left = commands.Items().FirstOrDefault(command => command.Property("name").Text() == CommandTree.Name).Property("id").Snowflake();
        if (left is not { } id) return null;
        var answer = await api.DeleteGlobalCommandAsync(application, id, cancellationToken);
        return answer is RestAnswer.Succeeded or RestAnswer.Refused { Status: HttpStatusCode.NotFound } ? null : answer;
    }

    private static string Remedy(RestAnswer failure) => failure is RestAnswer.Refused { Status: HttpStatusCode.Forbidden }
        ? "Invite the bot again with the link that the doctor shows."
        : "It is tried again.";

    private static partial class Log
    {
        [LoggerMessage(50, LogLevel.Information, "Registered /migrate in Discord {Where}.")]
        public static partial void Registered(ILogger logger, string where);

        [LoggerMessage(51, LogLevel.Warning, "The command /migrate could not be registered in Discord: {Answer}. {Remedy} Next attempt in {Wait}.")]
        public static partial void NotRegistered(ILogger logger, string? answer, string remedy, TimeSpan wait);

        [LoggerMessage(52, LogLevel.Error, "Registering /migrate in Discord failed in an unknown way. It begins again in {Seconds} s.")]
        public static partial void Failed(ILogger logger, double seconds, Exception fault);
    }
}
