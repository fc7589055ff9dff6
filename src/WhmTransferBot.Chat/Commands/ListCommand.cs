using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Lifecycle;

using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>List migrations.</summary>
/// <param name="State">Only those in this state; nothing for any.</param>
/// <param name="EndedToo">Whether ended ones are listed too.</param>
public sealed record ListCommand(MigrationState? State, bool EndedToo) : Command
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "list",
        Who = Roles.Reader,
        Summary = "Lists migrations: the open ones, all, or those in one state",
        Options =
        [
            new("state", OptionKind.Choice, "open, all, or one state")
            {
                Example = "running",
                Choices = ["open", "all", .. StateNames.All],
                IsPositional = true,
            },
        ],
        Examples = ["list", "list all", "list running"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Words =>
        State is { } state ? [StateNames.Of(state)] : EndedToo ? ["all"] : [];

    private static ListCommand Read(CommandArguments arguments)
    {
        if (arguments.Given("state") is not { } given) return new ListCommand(null, false);
        switch (given.Value.ToLowerInvariant())
        {
            case "open":
                return new ListCommand(null, false);
            case "all":
                return new ListCommand(null, true);
            case var word when StateNames.Find(word) is { } state:
                return new ListCommand(state, state.IsFinal());
            case var word:
                var nearest = NearestWord.To(word, ["open", "all", .. StateNames.All]);
                arguments.Fail<string>("state", given, $"There is no state “{word}”.", nearest);
                return new ListCommand(null, false);
        }
    }
}
