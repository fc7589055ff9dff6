using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Say yes.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Fingerprint">The first characters of what the approver saw; nothing takes what is asked for now.</param>
/// <param name="Confirmation">The name of the destination, typed out; <see cref="Ask"/> asks for it with a form.</param>
/// <param name="Override">Why an administrator decides without the colleagues that are missing; nothing in all ordinary cases.</param>
public sealed record ApproveCommand(MigrationId? Migration, string? Fingerprint, string? Confirmation, string? Override = null)
    : MigrationCommand(Migration)
{
    /// <summary>Stands where the confirmation is still to be typed. No server can be called that.</summary>
    public const string Ask = "?";

    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "approve",
        Who = Roles.Approver,
        Summary = "Says yes to a start",
        Options =
        [
            CommandOption.Migration,
            new("fingerprint", OptionKind.Value, "The first characters of what you saw, so that nothing else is approved")
            {
                Example = "3f9a1c07",
                IsPositional = true,
            },
            new("confirm", OptionKind.Value, "The destination's name, typed out, where accounts there are deleted first")
            {
                Example = "new1",
                IsPositional = true,
            },
            new("override", OptionKind.Sentence, "In an emergency, without colleagues: why; every room of the bot is told")
            {
                Example = "\"old1 is failing, nobody answers\"",
                Who = Roles.Admin,
            },
        ],
        Examples = ["approve M-1", "approve M-1 confirm:new1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    public override Roles Who => Override is null ? Description.Who : Roles.Admin;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
    [
        .. Fingerprint is { } fingerprint ? [fingerprint] : (string[])[],
        .. Confirmation is { } confirmation ? [CommandWords.Option("confirm", confirmation)] : (string[])[],
        .. Override is { } reason ? [CommandWords.Option("override", reason)] : (string[])[],
    ];

    private static ApproveCommand Read(CommandArguments arguments) => new(
        arguments.Migration(),
        arguments.Value("fingerprint", ReadFingerprint, "the 4 to 64 characters that the request shows, such as 3f9a1c07"),
        arguments.Sentence("confirm"),
        arguments.Sentence("override"));

    private static string? ReadFingerprint(string text)
    {
        var digits = text.ToLowerInvariant();
        return digits.Length is >= 4 and <= 64 && digits.All(char.IsAsciiHexDigitLower) ? digits : null;
    }
}
