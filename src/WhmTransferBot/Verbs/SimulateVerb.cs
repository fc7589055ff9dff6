using System.CommandLine;
using Spectre.Console;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Verbs;

/// <summary><c>simulate</c>: only the simulated WHM servers, for a bot in another process.</summary>
internal static class SimulateVerb
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port of the first server; the others follow. Default 2086.", DefaultValueFactory = _ => 2086 };
        var speed = new Option<double>("--speed") { Description = "Seconds of work in one second of the clock. Default 60.", DefaultValueFactory = _ => 60 };
        var pairs = new Option<int>("--pairs") { Description = "So many generated pairs of servers instead of the practice range, up to 200." };
        var accounts = new Option<int>("--accounts") { Description = "Accounts on each generated source. Default 100.", DefaultValueFactory = _ => 100 };
        port.Validators.Add(result => Within(result, result.GetValueOrDefault<int>(), 0, 65000));
        speed.Validators.Add(result => Within(result, result.GetValueOrDefault<double>(), 0.001, 1_000_000));
        pairs.Validators.Add(result => Within(result, result.GetValueOrDefault<int>(), 0, 200));
        accounts.Validators.Add(result => Within(result, result.GetValueOrDefault<int>(), 1, 10_000));
        var verb = new Command("simulate", "Run only the simulated WHM servers, for a bot in another process.") { port, speed, pairs, accounts };
        verb.SetAction((line, cancellationToken) => StartupFaults.ExplainAsync(() => RunAsync(
            new SimulatorOptions
            {
                FirstPort = line.GetValue(port),
                Speed = line.GetValue(speed),
                Servers = line.GetValue(pairs) is > 0 and var many
                    ? Simulator.Catalogues.Catalogue.GeneratedPairs(1, many, line.GetValue(accounts))
                    : Simulator.Catalogues.Catalogue.PracticeRange(),
            },
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        await using var host = await SimulatorHost.StartAsync(options, TimeProvider.System, cancellationToken);
        AnsiConsole.MarkupLine("[bold]Simulated WHM servers[/]. Put this into config/servers.json, and the variables into .env:");
        AnsiConsole.WriteLine();
        System.Console.Out.WriteLine(SimulatedInventory.ServersJson(host));
        AnsiConsole.WriteLine();
        System.Console.Out.WriteLine(SimulatedInventory.Variables(host));
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Ctrl+C ends the servers and everything that happened on them.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static void Within<T>(System.CommandLine.Parsing.OptionResult result, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            result.AddError($"{result.Option.Name} is a number from {least} to {most}.");
    }
}
