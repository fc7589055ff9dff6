using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Console.Room;

namespace WhmTransferBot.Tests.Console;

public sealed class ChangeGatheringTests : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly Channel<IReadOnlyList<RoomChange>> _drawn = Channel.CreateUnbounded<IReadOnlyList<RoomChange>>();
    private readonly ChangeGathering _gathering;
    private Task _running = Task.CompletedTask;

    public ChangeGatheringTests() => _gathering = new ChangeGathering(Interval, _clock);

    [Fact]
    public async Task The_first_change_is_drawn_without_the_clock_moving()
    {
        Run();

        _gathering.Add(SomeMessage.Posted("at once"));

        (await NextAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_burst_of_a_thousand_edits_is_drawn_twice_and_ends_with_the_newest()
    {
        Run();
        _gathering.Add(SomeMessage.Edited("0"));
        await NextAsync();

        for (var number = 1; number <= 1000; number++) _gathering.Add(SomeMessage.Edited($"{number}"));
        _drawn.Reader.TryRead(out _).ShouldBeFalse();
        _clock.Advance(Interval);

        var change = (await NextAsync()).ShouldHaveSingleItem().ShouldBeOfType<RoomChange.Edited>();
        change.Message.Card.Words().ShouldBe("1000");
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_not_drawn_yet_is_drawn_as_a_new_message()
    {
        _gathering.Add(SomeMessage.Posted("planned"));
        _gathering.Add(SomeMessage.Edited("running"));

        Run();

        var posted = (await NextAsync()).ShouldHaveSingleItem().ShouldBeOfType<RoomChange.Posted>();
        posted.Message.Card.Words().ShouldBe("running");
    }

    [Fact]
    public async Task Different_messages_are_drawn_together_in_the_order_in_which_they_came()
    {
        for (var number = 1; number <= 5; number++) _gathering.Add(SomeMessage.Posted($"{number}", number));

        Run();

        (await NextAsync()).Cast<RoomChange.Posted>().Select(posted => posted.Message.Card.Words()).ShouldBe(["1", "2", "3", "4", "5"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _leaving.Dispose();
    }

    private void Run() => _running = _gathering.RunAsync(changes => _drawn.Writer.WriteAsync(changes).AsTask(), _leaving.Token);

    private async Task<IReadOnlyList<RoomChange>> NextAsync() =>
        await _drawn.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
}
