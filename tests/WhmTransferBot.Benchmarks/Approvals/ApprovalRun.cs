using System.Diagnostics;
using System.Security.Cryptography;
using WhmTransferBot.Tests.Approvals.Walk;

namespace WhmTransferBot.Benchmarks.Approvals;

/// <summary>Walks through the life of a migration at random, many times, and looks whether anything ever starts without a valid quorum.</summary>
internal static class ApprovalRun
{
    /// <summary>Walks and prints what was seen; a broken promise is printed with its seed and story.</summary>
    /// <returns>The exit code: 0 when every promise was kept.</returns>
    public static async Task<int> RunAsync(int walks)
    {
        var first = RandomNumberGenerator.GetInt32(int.MaxValue / 2);
        var (starts, watch) = (0, Stopwatch.StartNew());
        try
        {
            await Parallel.ForAsync(0, walks, async (walk, _) => Interlocked.Add(ref starts, await QuorumWalk.RunAsync(first + walk)));
        }
        catch (BrokenPromiseException broken)
        {
            System.Console.WriteLine(broken.Message);
            return 1;
        }

        System.Console.WriteLine($"{walks} sequences from seed {first}: {starts} starts, each with a valid quorum for exactly what started; {watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }
}
