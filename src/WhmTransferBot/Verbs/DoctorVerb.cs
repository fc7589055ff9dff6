using System.CommandLine;
using Spectre.Console;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.Verbs;

/// <summary><c>doctor</c>: looks at everything that the bot needs, and says what is wrong and how to mend it.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var verb = new Command("doctor", "Check configuration, data, servers and platforms; say what is wrong and how to mend it.");
        verb.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var results = new List<CheckupResult>();
        BotConfiguration? configuration = null;
        try
        {
            var environment = EnvironmentSettings.Read();
            configuration = BotConfiguration.Read(environment);
            results.Add(CheckupResult.Well("configuration", $"{environment.ConfigFolder} can work."));
        }
        catch (SettingsException refused)
        {
            results.AddRange(refused.Faults.Select(fault => CheckupResult.Ill("configuration", $"{fault.File}, {fault.Key}: {fault.Problem}", fault.Remedy)));
        }

        if (configuration is not null) results.AddRange(await Checkup.ExamineAsync(configuration, cancellationToken));
        Print(results);
        return results.Any(result => result.State == CheckupState.Ill) ? 1 : 0;
    }

    private static void Print(IReadOnlyList<CheckupResult> results)
    {
        foreach (var result in results)
        {
            AnsiConsole.MarkupLineInterpolated($"{Word(result.State)} [bold]{result.Subject}[/]: {result.Words}");
            if (result.Remedy is { } remedy) AnsiConsole.MarkupLineInterpolated($"        {remedy}");
        }

        var ill = results.Count(result => result.State == CheckupState.Ill);
        AnsiConsole.WriteLine(ill == 0 ? "Nothing stands in the way." : $"{ill} to mend.");
    }

    private static string Word(CheckupState state) => state switch
    {
        CheckupState.Well => "ok     ",
        CheckupState.Doubtful => "look at",
        _ => "wrong  ",
    };
}
