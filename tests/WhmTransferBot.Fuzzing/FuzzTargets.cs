using WhmTransferBot.Fuzzing.Commands;
using WhmTransferBot.Fuzzing.Configuration;
using WhmTransferBot.Fuzzing.Discord;
using WhmTransferBot.Fuzzing.Slack;
using WhmTransferBot.Fuzzing.Whm;

namespace WhmTransferBot.Fuzzing;

/// <summary>All targets, one for each kind of input. Each is made when it is asked for: instrumented code cannot run before afl-fuzz has said hello.</summary>
public static class FuzzTargets
{
    private static readonly Dictionary<string, Func<FuzzTarget>> Makers = new(StringComparer.Ordinal)
    {
        ["grammar"] = () => new CommandTarget(),
        ["envelope"] = () => new EnvelopeTarget(),
        ["log"] = () => new LogTarget(),
        ["slack"] = () => new SlackTarget(),
        ["discord"] = () => new DiscordTarget(),
        ["configuration"] = () => new ConfigurationTarget(),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>Makes a target.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static FuzzTarget Make(string name) => Makers[name]();
}
