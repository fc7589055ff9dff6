using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What is wrong with a body, in the shape in which Discord says it.</summary>
internal sealed class Problems
{
    private readonly JsonObject _errors = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="path">Where, with dots, for example <c>components.0.label</c>.</param>
    /// <param name="code">Discord's word for it.</param>
    /// <param name="message">In a sentence.</param>
    public void Add(string path, string code, string message)
    {
        var place = _errors;
        foreach (var part in path.Split('.'))
        {
            if (place[part] is not JsonObject inner) place[part] = inner = [];
            place = inner;
        }

        if (place["_errors"] is not JsonArray list) place["_errors"] = list = [];
        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void AtMost(string path, int count, int most)
    {
        if (count > most) Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
    }

    public void Between(string path, string? text, int least, int most)
    {
        if ((text?.Length ?? 0) < least || (text?.Length ?? 0) > most) Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
    }

    public void Require(bool fulfilled, string path, string message)
    {
        if (!fulfilled) Add(path, "BASE_TYPE_REQUIRED", message);
    }

    /// <summary>Refuses the body when anything was noted.</summary>
    public void Throw()
    {
        if (_errors.Count > 0) throw new Refusal(400, 50035, "Invalid Form Body", _errors);
    }
}
