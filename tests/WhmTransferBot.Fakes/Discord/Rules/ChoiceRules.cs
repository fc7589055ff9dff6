using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What may be offered while somebody types.</summary>
internal static class ChoiceRules
{
    public static void Check(JsonObject data)
    {
        var problems = new Problems();
        var choices = data["choices"].Objects();
        problems.Require(data["choices"] is JsonArray, "data.choices", "This field is required");
        problems.AtMost("data.choices", choices.Count, 25);
        foreach (var choice in choices)
        {
            problems.Between("data.choices.name", choice["name"].Text(), 1, 100);
            if (choice["value"] is JsonValue value && value.Text() is { } text) problems.Between("data.choices.value", text, 1, 100);
            problems.Require(choice["value"] is not null, "data.choices.value", "This field is required");
        }

        problems.Throw();
    }
}
