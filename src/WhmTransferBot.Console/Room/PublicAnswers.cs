using System.Collections.Immutable;

namespace WhmTransferBot.Console.Room;

/// <summary>The last answers that everybody in the room may read.</summary>
public sealed class PublicAnswers(RoomFeed feed, TimeProvider time)
{
    private const int Most = 50;

    private ImmutableList<PublicAnswer> _answers = [];
    private long _count;

    /// <summary>The answers, oldest first.</summary>
    public IReadOnlyList<PublicAnswer> Read() => _answers;

    /// <summary>Shows an answer on every page.</summary>
    public void Give(string askedBy, string command, Chat.Cards.Card card)
    {
        var answer = new PublicAnswer($"answer/{Interlocked.Increment(ref _count)}", askedBy, command, card, time.GetUtcNow());
        ImmutableInterlocked.Update(ref _answers, answers => answers.Count < Most ? answers.Add(answer) : answers.RemoveAt(0).Add(answer));
        feed.Publish(new RoomChange.Answered(answer));
    }
}
