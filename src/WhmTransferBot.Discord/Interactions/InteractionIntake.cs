using System.Text.Json;
namespace WhmTransferBot.Discord.Interactions;
internal sealed class InteractionIntake { public void Take(JsonElement e) {} }
