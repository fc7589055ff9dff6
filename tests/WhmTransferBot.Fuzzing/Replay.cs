using System.Diagnostics;

namespace WhmTransferBot.Fuzzing;

/// <summary>Gives files to a target, one after another, and says which of them break a promise.</summary>
internal static class Replay
{
    /// <summary>Replays files.</summary>
    /// <param name="target">The target.</param>
    /// <param name="files">The files.</param>
    /// <param name="output">Where one line for each file goes, and what was broken.</param>
    /// <returns>1 when a promise is broken.</returns>
    public static int Run(FuzzTarget target, IReadOnlyList<string> files, TextWriter output)
    {
        var broken = 0;
        foreach (var file in files)
        {
            var input = File.ReadAllBytes(file);
            var started = Stopwatch.GetTimestamp();
            var finding = Finding(target, input, out var allocated);
            output.WriteLine($"{file}: {input.Length} bytes, {allocated} allocated, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.0} ms {finding}");
            if (finding is not null) broken++;
        }

        output.WriteLine($"{files.Count} files, {broken} findings");
        return broken == 0 ? 0 : 1;
    }

    private static Exception? Finding(FuzzTarget target, byte[] input, out long allocated)
    {
        allocated = 0;
        try
        {
            allocated = target.Run(input);
            return null;
        }
        catch (Exception finding)
        {
            return finding;
        }
    }
}
