using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.People;

/// <summary>Who did something: the person, and the account on the platform that was used.</summary>
/// <param name="Person">The person; the same on every platform when the configuration binds the accounts together.</param>
/// <param name="Identity">The platform account, for example <c>slack:T1:U012AB3CD</c>; the bot itself is <see cref="Bot"/>.</param>
/// <param name="Name">The name to show; comes from the platform and is not to be trusted for anything but display.</param>
public sealed record Actor(PersonId Person, string Identity, string Name)
{
    /// <summary>The message whose button was clicked, as the platform names it; nothing for what was typed and for the bot itself.</summary>
    public string? Message { get; init; }

    /// <summary>The bot acting by itself: clocks, monitoring, recovery.</summary>
    public static Actor Bot { get; } = new(new PersonId("bot"), "bot", "the bot");

    /// <summary>Whoever may change the bot's configuration files; who that was, the machine knows and not the bot.</summary>
    public static Actor Configuration { get; } = new(new PersonId("configuration"), "configuration", "the configuration");
}
