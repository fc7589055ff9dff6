using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Console.Commands;

namespace WhmTransferBot.Tests.Console;

public sealed class CompletionListTests
{
    private readonly CompletionList _list = new();

    [Fact]
    public void Nothing_is_chosen_at_first_so_that_enter_sends()
    {
        Offer();

        _list.IsOpen.ShouldBeTrue();
        _list.Chosen.ShouldBe(-1);
    }

    [Theory]
    [InlineData(new[] { 1 }, 0)]
    [InlineData(new[] { 1, 1 }, 1)]
    [InlineData(new[] { 1, 1, 1, 1 }, 0)]
    [InlineData(new[] { -1 }, 2)]
    [InlineData(new[] { 1, -1 }, 2)]
    public void The_choice_moves_around_the_ends(int[] steps, int chosen)
    {
        Offer();

        foreach (var step in steps) _list.Move(step);

        _list.Chosen.ShouldBe(chosen);
    }

    [Fact]
    public void The_first_offer_is_taken_when_none_is_chosen()
    {
        Offer();

        _list.Accept().ShouldBe(new CompletedText("plan from:old1 to:new1", 14));
        _list.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void The_chosen_offer_takes_the_place_of_the_word_at_the_caret()
    {
        Offer();
        _list.Move(1);
        _list.Move(1);

        _list.Accept().ShouldBe(new CompletedText("plan from:old2 to:new1", 14));
    }

    [Fact]
    public void An_offer_that_was_clicked_is_taken()
    {
        Offer();

        _list.Accept(2)!.Text.ShouldBe("plan from:older to:new1");
    }

    [Fact]
    public void Nothing_is_taken_when_nothing_is_offered() => _list.Accept().ShouldBeNull();

    private void Offer() => _list.Offer("plan from:ol to:new1", [.. new[] { "old1", "old2", "older" }.Select(text => new Completion(text, "a server", 10, 2))]);
}
