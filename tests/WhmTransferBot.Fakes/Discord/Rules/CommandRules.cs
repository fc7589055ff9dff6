using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What commands may be, the rules included that Discord's OpenAPI description does not know.</summary>
internal static partial class CommandRules
{
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int MostCommands = 100;
    private const int MostCharacters = 8000;

    public static void Check(IReadOnlyList<JsonObject> commands)
    {
        var problems = new Problems();
        if (commands.Count(command => (command["type"].Integer() ?? 1) == 1) > MostCommands) problems.Add("commands", "APPLICATION_COMMANDS_MAX", $"Maximum number of application commands reached ({MostCommands}).");
        if (commands.Select(command => command["name"].Text()).Distinct().Count() < commands.Count) problems.Add("commands", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        for (var index = 0; index < commands.Count; index++) CheckOne(commands[index], index.ToString(System.Globalization.CultureInfo.InvariantCulture), problems);
        problems.Throw();
    }

    private static void CheckOne(JsonObject command, string path, Problems problems)
    {
        var isTyped = (command["type"].Integer() ?? 1) == 1;
        CheckName(command, path, problems, isTyped);
        if (isTyped) problems.Between($"{path}.description", command["description"].Text(), 1, 100);
        CheckOptions(command["options"].Objects(), path, 0, problems);
        if (Weight(command) > MostCharacters) problems.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostCharacters})");
        if (command["default_member_permissions"] is { } permissions && permissions.Text() is null) problems.Add($"{path}.default_member_permissions", "BASE_TYPE_STRING", "Must be a string.");
    }

    private static void CheckOptions(IReadOnlyList<JsonObject> options, string path, int depth, Problems problems)
    {
        problems.AtMost($"{path}.options", options.Count, 25);
        var optionalSeen = false;
        for (var index = 0; index < options.Count; index++)
        {
            var (option, at) = (options[index], $"{path}.options.{index}");
            CheckName(option, at, problems, isTyped: true);
            problems.Between($"{at}.description", option["description"].Text(), 1, 100);
            var type = option["type"].Integer();
            if (type is not (>= 1 and <= 11)) problems.Add($"{at}.type", "BASE_TYPE_CHOICES", "Value must be one of 1 to 11.");
            if (type is Subcommand or SubcommandGroup && depth >= (type is Subcommand ? 2 : 1)) problems.Add($"{at}.type", "APPLICATION_COMMAND_INVALID_NESTING", "Too deep");
            if (optionalSeen && option["required"].IsTrue()) problems.Add($"{at}.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !option["required"].IsTrue() && type > SubcommandGroup;
            CheckChoices(option, at, problems);
            CheckOptions(option["options"].Objects(), at, depth + 1, problems);
        }

        if (options.Select(option => option["name"].Text()).Distinct().Count() < options.Count) problems.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        if (options.Any(IsSubcommand) && !options.All(IsSubcommand)) problems.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and options cannot be mixed");
    }

    private static void CheckChoices(JsonObject option, string path, Problems problems)
    {
        var choices = option["choices"].Objects();
        problems.AtMost($"{path}.choices", choices.Count, 25);
        if (option["autocomplete"].IsTrue() && choices.Count > 0) problems.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Autocomplete cannot be used with choices");
        foreach (var choice in choices)
        {
            problems.Between($"{path}.choices.name", choice["name"].Text(), 1, 100);
            problems.Between($"{path}.choices.value", choice["value"]?.ToString(), 1, 100);
        }
    }

    private static void CheckName(JsonObject named, string path, Problems problems, bool isTyped)
    {
        var name = named["name"].Text() ?? string.Empty;
        if (isTyped ? !TypedName().IsMatch(name) || name.Any(char.IsUpper) : name.Length is < 1 or > 32)
            problems.Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    /// <summary>Names, descriptions and values count; of each command together.</summary>
    private static int Weight(JsonObject part) =>
        (part["name"].Text()?.Length ?? 0)
        + (part["description"].Text()?.Length ?? 0)
        + part["choices"].Objects().Sum(choice => (choice["name"].Text()?.Length ?? 0) + (choice["value"]?.ToString().Length ?? 0))
        + part["options"].Objects().Sum(Weight);

    private static bool IsSubcommand(JsonObject option) => option["type"].Integer() is Subcommand or SubcommandGroup;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex TypedName();
}
