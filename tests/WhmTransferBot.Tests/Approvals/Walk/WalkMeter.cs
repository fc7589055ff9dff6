using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>Counts commands for nobody.</summary>
internal static class WalkMeter
{
    public static CommandMeter Commands { get; } =
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
}
