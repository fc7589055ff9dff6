using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>
/// The page behind the scenes: <c>GET /simulator</c> shows the state, <c>POST /simulator/faults</c> switches a fault on,
/// <c>DELETE /simulator/faults/ID</c> lifts one and <c>DELETE /simulator/faults</c> lifts all.
/// There is no login; web pages are refused.
/// </summary>
internal sealed class SimulatorPage(SimulatedServer server)
{
    private const string Faults = "/simulator/faults";
    private const string Example = """{"kind":"LostAnswer","function":"enqueue_transfer_item","count":1,"delay":"00:00:30"}""";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static bool IsAt(PathString path) => path.StartsWithSegments("/simulator", StringComparison.Ordinal);

    public Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey("Origin"))
            return WriteAsync(context, StatusCodes.Status403Forbidden, new { error = "Not from a web page." });
        var path = context.Request.Path.Value!.TrimEnd('/');
        return (context.Request.Method, path) switch
        {
            ("GET", "/simulator") => WriteAsync(context, StatusCodes.Status200OK, State()),
            ("POST", Faults) => AddFaultAsync(context),
            ("DELETE", Faults) => LiftAllAsync(context),
            ("DELETE", _) when path.StartsWith(Faults + "/", StringComparison.Ordinal) => LiftAsync(context, path[(Faults.Length + 1)..]),
            _ => WriteAsync(context, StatusCodes.Status404NotFound, new { error = $"There is no {context.Request.Method} {path}." }),
        };
    }

    private ServerState State() => server.World.Within(() =>
        new ServerState(server.Name, server.HostName, server.World.Agenda.Now, server.Registry.All.Count, server.Sessions)
        {
            Faults = server.Faults.Active,
            Received = server.Calls.ReceivedByFunction,
            CarriedOut = server.Calls.CarriedOutByFunction,
            RefusedLogins = server.Calls.RefusedLogins,
        });

    private async Task AddFaultAsync(HttpContext context)
    {
        Fault? fault;
        try
        {
            fault = await JsonSerializer.DeserializeAsync<Fault>(context.Request.Body, Json, context.RequestAborted);
        }
        catch (JsonException problem)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, new { error = problem.Message });
            return;
        }

        if (fault is null)
            await WriteAsync(context, StatusCodes.Status400BadRequest, new { error = "Send a fault, for example " + Example });
        else
            await WriteAsync(context, StatusCodes.Status200OK, new { id = server.Faults.Add(fault) });
    }

    private Task LiftAllAsync(HttpContext context)
    {
        server.Faults.Clear();
        return WriteAsync(context, StatusCodes.Status200OK, new { lifted = "all" });
    }

    private Task LiftAsync(HttpContext context, string id) => int.TryParse(id, out var number) && server.Faults.Lift(number)
        ? WriteAsync(context, StatusCodes.Status200OK, new { lifted = number })
        : WriteAsync(context, StatusCodes.Status404NotFound, new { error = $"There is no fault {id}." });

    private static Task WriteAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Json, context.RequestAborted);
    }
}
