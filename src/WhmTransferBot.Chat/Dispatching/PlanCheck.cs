using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;

using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Looks whether the servers of a plan are in the inventory and can take their part.</summary>
internal static class PlanCheck
{
    /// <summary>What is wrong with the servers; nothing when they will do.</summary>
    public static Mistake? Of(Command command, IReadOnlyList<ServerDescription> inventory) => command switch
    {
        PlanCommand plan => OfPlan(plan, inventory),
        RestoreCommand restore => Check(
            "on", restore.On, inventory, server => server.CanBeDestination, "destination: the configuration has no API for it", RestoreCommand.Description.Examples[0]),
        _ => null,
    };

    private static Mistake? OfPlan(PlanCommand plan, IReadOnlyList<ServerDescription> inventory) =>
        Check("from", plan.From, inventory, server => server.CanBeSource, "source: the configuration has no login for it")
        ?? Check("to", plan.To, inventory, server => server.CanBeDestination, "destination: the configuration has no API for it");

    private static Mistake? Check(
        string option, ServerName name, IReadOnlyList<ServerDescription> inventory, Func<ServerDescription, bool> fits, string otherwise, string? example = null)
    {
        var known = inventory.FirstOrDefault(server => server.Name == name);
        if (known is not null && fits(known)) return null;
        var fitting = inventory.Where(fits).Select(server => server.Name.ToString()).ToList();
        var what = known is null ? $"There is no server “{name}”." : $"The server {name} cannot be a {otherwise}.";
        return new Mistake($"{what} {Known(fitting)}", example ?? PlanCommand.Description.Examples[0])
        {
            Option = option,
            Word = $"{option}:{name}",
            Nearest = NearestWord.To(name.ToString(), fitting),
        };
    }

    private static string Known(List<string> names) => names.Count switch
    {
        0 => "The inventory has none that could.",
        <= 12 => $"Possible here: {string.Join(", ", names)}.",
        _ => "The command servers lists them.",
    };
}
