using Microsoft.AspNetCore.Components.Server.Circuits;

namespace WhmTransferBot.Console.Access;

/// <summary>Lets nothing through that an open page asks for after the end of its visit: no command, no click, no key.</summary>
internal sealed class VisitGuard(Visit visit) : CircuitHandler
{
    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            if (await visit.LastsAsync()) await next(activity);
        };
}
