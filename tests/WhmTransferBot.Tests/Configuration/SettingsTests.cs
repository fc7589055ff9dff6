using System.Text.Json;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Tests.Configuration;

public sealed class SettingsTests
{
    [Fact]
    public void Every_fault_is_named_at_once_with_key_and_remedy()
    {
        var binder = new SettingsBinder("appsettings.json");
        using var json = JsonDocument.Parse(
            """{ "Monitr": {}, "Approval": { "Required": "two", "ExpiresAfter": "a day" }, "Access": { "Operators": "U1" }, "Rooms": { "Mirror": [1] } }""");

        binder.Fill(new BotSettings(), json.RootElement);

        binder.Faults.Select(fault => fault.Key).ShouldBe(
            ["Monitr", "Approval:Required", "Approval:ExpiresAfter", "Access:Operators", "Rooms:Mirror:0"]);
        binder.Faults[0].Remedy.ShouldBe("Did you mean Monitor?");
        binder.Faults.ShouldAllBe(fault => fault.Problem.Length > 0 && fault.Remedy.Length > 0);
    }

    [Fact]
    public void Values_of_the_right_kind_are_taken()
    {
        var settings = new BotSettings();
        using var json = JsonDocument.Parse(
            """{ "Monitor": { "PollInterval": "00:00:05" }, "Approval": { "Required": 3, "AllowSelf": true }, "People": [ { "Name": "Ana", "Slack": "U1" } ] }""");

        new SettingsBinder("appsettings.json").Fill(settings, json.RootElement);

        settings.Monitor.PollInterval.ShouldBe(TimeSpan.FromSeconds(5));
        settings.Approval.Required.ShouldBe(3);
        settings.Approval.AllowSelf.ShouldBeTrue();
        settings.People.ShouldHaveSingleItem().Slack.ShouldBe("U1");
    }
}
