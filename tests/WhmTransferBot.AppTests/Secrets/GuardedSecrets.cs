namespace WhmTransferBot.AppTests.Secrets;

/// <summary>One secret of each kind that the bot handles, with the characters that escapes change. What travels in a header stays within ASCII.</summary>
internal sealed record GuardedSecrets
{
    public string WhmToken { get; } = "WHM\"+\"/tok\\en-93";

    public string SourcePassword { get; } = "pä\"ss+/é\\wörd-old1";

    public string AdministratorPassword { get; } = "admin\"+/é\\pass-old2";

    public string RootPassword { get; } = "root\"+/é\\pass-old2";

    public string KeyPassphrase { get; } = "key\"+/é\\phrase-old3";

    public string WrongPassword { get; } = "wrong\"+/é\\pass-old4";

    public string AccountPassword { get; } = "account\"+/é\\pass-carol";

    public string SlackBotToken { get; } = "xoxb-\"+\"/bot\\token-51";

    public string SlackAppToken { get; } = "xapp-\"+\"/app\\token-52";

    public string SlackSigningSecret { get; } = "sign\"+/é\\ing-53";

    public string DiscordToken { get; } = "MTAw.\"+\"/disc\\ord-54";

    public string ConsoleToken { get; } = "console\"+/é\\token-55";

    public IReadOnlyDictionary<string, string> All => new Dictionary<string, string>
    {
        ["the WHM token"] = WhmToken,
        ["the source's password"] = SourcePassword,
        ["the administrator's password"] = AdministratorPassword,
        ["the source's root password"] = RootPassword,
        ["the passphrase of the SSH key"] = KeyPassphrase,
        ["a wrong password"] = WrongPassword,
        ["an account's own password"] = AccountPassword,
        ["Slack's bot token"] = SlackBotToken,
        ["Slack's app token"] = SlackAppToken,
        ["Slack's signing secret"] = SlackSigningSecret,
        ["Discord's token"] = DiscordToken,
        ["the console's access token"] = ConsoleToken,
    };
}
