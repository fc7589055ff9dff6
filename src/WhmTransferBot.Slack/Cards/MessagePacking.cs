using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>Divides blocks among messages so that each stays within Slack's limits and nothing is lost.</summary>
internal static class MessagePacking
{
    private const int RoomForTheNotice = 400;

    /// <summary>
    /// Divides the blocks. What must stand in the first message, the head before and the buttons after the body, keeps its
    /// place there; what of the body does not fit goes on in further messages.
    /// </summary>
    /// <returns>At least one list, none longer than a message holds.</returns>
    public static IReadOnlyList<IReadOnlyList<SlackBlock>> Divide(
        IReadOnlyList<SlackBlock> head, IReadOnlyList<SlackBlock> body, IReadOnlyList<SlackBlock> buttons)
    {
        var first = new Room();
        foreach (var block in head) first.TryTake(block);
        var rows = new List<SlackBlock>();
        foreach (var row in buttons.TakeWhile(row => first.TryReserve(row))) rows.Add(row);
        var rest = new Queue<SlackBlock>(body);
        while (rest.TryPeek(out var next) && first.TryTake(next, rest.Count == 1 ? 0 : RoomForTheNotice)) rest.Dequeue();
        foreach (var row in buttons.Skip(rows.Count)) rest.Enqueue(row);
        return [[.. first.Blocks, .. rest.Count > 0 ? [Notice] : (SlackBlock[])[], .. rows], .. Further(rest)];
    }

    private static SlackBlock Notice => new Context([TextObject.Marked("The rest is in the thread.")]);

    private static IEnumerable<IReadOnlyList<SlackBlock>> Further(Queue<SlackBlock> rest)
    {
        while (rest.Count > 0)
        {
            var room = new Room();
            while (rest.TryPeek(out var next) && room.TryTake(next)) rest.Dequeue();
            yield return room.Blocks;
        }
    }

    /// <summary>The room of one message.</summary>
    private sealed class Room
    {
        private readonly List<SlackBlock> _blocks = [];
        private int _blocksLeft = BlockLimits.MessageBlocks;
        private int _sizeLeft = BlockLimits.MessageSize;

        public IReadOnlyList<SlackBlock> Blocks => _blocks;

        /// <summary>Takes a block if it fits and leaves some room beside it.</summary>
        public bool TryTake(SlackBlock block, int spare = 0)
        {
            if (!TryReserve(block, spare)) return false;
            _blocks.Add(block);
            return true;
        }

        /// <summary>Keeps room for a block that stands after the others. An empty room takes any block.</summary>
        public bool TryReserve(SlackBlock block, int spare = 0)
        {
            var size = BlockSize.Of(block);
            var isEmpty = _blocksLeft == BlockLimits.MessageBlocks;
            var fits = _blocksLeft > (spare > 0 ? 1 : 0) && size + spare <= _sizeLeft;
            if (!fits && !isEmpty) return false;
            _blocksLeft--;
            _sizeLeft -= size;
            return true;
        }
    }
}
