using CsCheck;
using WhmTransferBot.Tests.Approvals.Walk;

namespace WhmTransferBot.Tests.Approvals;

public sealed class ApprovalProperties
{
    /// <summary>The same walks, 100,000 of them, are the verb <c>approvals</c> of the benchmarks.</summary>
    [Fact]
    public async Task Nothing_starts_without_a_valid_quorum_for_exactly_what_starts()
    {
        var starts = 0;

        await Gen.Int.SampleAsync(async seed => Interlocked.Add(ref starts, await QuorumWalk.RunAsync(seed)), iter: 1_000);

        starts.ShouldBeGreaterThan(50, "A walk that never starts proves nothing.");
    }
}
