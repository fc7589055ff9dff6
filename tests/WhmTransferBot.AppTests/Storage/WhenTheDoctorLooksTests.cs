using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.AppTests.Storage;

public sealed class WhenTheDoctorLooksTests
{
    [Fact]
    public async Task A_database_that_is_gone_is_not_taken_for_a_healthy_one()
    {
        var folder = Directory.CreateTempSubdirectory("whmtransferbot-doctor");
        try
        {
            var first = await DatabaseAsync(folder.FullName);
            var second = await DatabaseAsync(folder.FullName);

            first.State.ShouldBe(CheckupState.Doubtful);
            first.Words.ShouldContain("was not there");
            first.Remedy.ShouldNotBeNull().ShouldContain("WHMTRANSFERBOT_DATA");
            second.State.ShouldBe(CheckupState.Well);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<CheckupResult> DatabaseAsync(string folder) =>
        (await Checkup.ExamineAsync(
            new BotConfiguration(new EnvironmentSettings { DataFolder = folder }, new BotSettings(), []), TestContext.Current.CancellationToken))
        .Single(result => result.Subject == "database");
}
