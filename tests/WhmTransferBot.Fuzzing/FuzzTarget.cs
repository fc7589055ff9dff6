namespace WhmTransferBot.Fuzzing;

/// <summary>
/// One way by which something comes in from outside, with the promises that hold whatever comes. The work is done on the calling thread, so
/// that what it allocates can be counted.
/// </summary>
public abstract class FuzzTarget
{
    /// <summary>What may be allocated however short the input is: the cards in which it is shown, and what .NET sets up once.</summary>
    private const long Allowance = 16 * 1024 * 1024;

    /// <summary>The most bytes that may be allocated for each byte of input, over everything that the target does with it.</summary>
    protected abstract int BytesForEachByte { get; }

    /// <summary>Takes an input and insists on every promise.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The bytes that were allocated.</returns>
    /// <exception cref="BrokenPromiseException">A promise is broken.</exception>
    public long Run(ReadOnlyMemory<byte> input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taking = TakeAsync(input);
        Promise.Holds(taking.IsCompleted, "The target waits for something outside.");
        taking.GetAwaiter().GetResult();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var most = Allowance + (BytesForEachByte * LengthOf(input));
        Promise.Holds(allocated <= most, $"{input.Length} bytes made it allocate {allocated} bytes, at most {most} were promised.");
        return allocated;
    }

    /// <summary>The bytes that the target has read after it took an input: more than the input where that is compressed.</summary>
    protected virtual long LengthOf(ReadOnlyMemory<byte> input) => input.Length;

    /// <summary>Takes an input. Only what the program declares as a refusal may be caught here.</summary>
    protected abstract Task TakeAsync(ReadOnlyMemory<byte> input);
}
