using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;

namespace WhmTransferBot.Tests.Chat;

/// <summary>A room in which people type and click.</summary>
internal sealed class Conversation
{
    public Conversation(params MigrationSnapshot[] migrations)
    {
        Migrations = new FakeMigrations(Clock);
        foreach (var migration in migrations) Migrations.Add(migration);
        Dispatcher = new CommandDispatcher(Migrations, Some.Access, Clock, Departure, new CallerPace(new PaceLimits(), Clock), Some.CommandMeter, NullLogger<CommandDispatcher>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(Some.Noon);

    public FakeMigrations Migrations { get; }

    public Departure Departure { get; } = new();

    public CommandDispatcher Dispatcher { get; }

    public Task<Reply> Type(Caller caller, string text) => Dispatcher.TypeAsync(caller, Some.Room, text, CancellationToken.None);

    public Task<Reply> Click(Caller caller, string verb, string migration, string? argument = null) =>
        Dispatcher.ClickAsync(caller, Some.Room, new ButtonClick(verb, migration, argument), CancellationToken.None);

    public Task<Reply> Click(Caller caller, CardButton button) =>
        Click(caller, button.Verb, button.Migration.ToString(), button.Argument);

    /// <summary>What only the author sees.</summary>
    public async Task<Card> TypeAndRead(Caller caller, string text) => (await Type(caller, text)).ShouldBeOfType<Reply.Private>().Card;
}
