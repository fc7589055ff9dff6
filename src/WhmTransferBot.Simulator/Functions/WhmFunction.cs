namespace WhmTransferBot.Simulator.Functions;

/// <summary>A function of WHM API 1 that the simulated servers have.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="Parameters">What it accepts, the common <c>api.</c> arguments apart.</param>
/// <param name="Carry">Carries it out; the arguments have been checked.</param>
internal sealed record WhmFunction(string Name, IReadOnlyList<Parameter> Parameters, Func<Call, Answer> Carry)
{
    /// <summary>Whether the function has rules of its own for arguments that are not in <see cref="Parameters"/>.</summary>
    public bool TakesFurtherArguments { get; init; }

    public Answer Answer(Call call) => Refusal(call) is { } refusal ? Functions.Answer.Refused(refusal) : Carry(call);

    private string? Refusal(Call call)
    {
        if (Parameters.FirstOrDefault(parameter => parameter.IsRequired && call.Arguments[parameter.Name] is null) is { } missing)
            return $"The argument “{missing.Name}” is required for “{Name}”.";
        if (!TakesFurtherArguments && call.Server.Description.Rules.StrictParameters && Stranger(call) is { } stranger)
            return $"The argument “{stranger}” is not valid for “{Name}”.";
        return Parameters.Select(parameter => call.Arguments[parameter.Name] is { } value ? parameter.Fault(value) : null)
            .FirstOrDefault(fault => fault is not null);
    }

    private string? Stranger(Call call) => call.Arguments.Names.FirstOrDefault(name =>
        !name.StartsWith("api.", StringComparison.Ordinal) && !Parameters.Any(parameter => parameter.Name == name));
}
