using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Inventory;

namespace WhmTransferBot.AppTests.Rules;

public sealed class WhenAVariableIsRotatedTests
{
    [Fact]
    public void A_changed_file_of_variables_counts_at_the_next_use_and_never_overrides_the_environment()
    {
        var (rotated, given) = ($"ROTATED_{Guid.NewGuid():N}", $"GIVEN_{Guid.NewGuid():N}");
        var path = Path.GetTempFileName();
        Environment.SetEnvironmentVariable(given, "from the process");
        try
        {
            var file = new EnvironmentFile(path);
            var secret = SecretReference.Parse($"env:{rotated}")!;
            File.WriteAllText(path, $"{rotated}=first\n{given}=from the file\n");
            file.Apply();
            secret.Read().Reveal().ShouldBe("first");

            File.WriteAllText(path, $"{rotated}=second\n{given}=from the file\n");
            file.Apply();
            secret.Read().Reveal().ShouldBe("second");
            Environment.GetEnvironmentVariable(given).ShouldBe("from the process");

            File.Delete(path);
            file.Apply();
            secret.Read().Reveal().ShouldBe("second");
        }
        finally
        {
            File.Delete(path);
            Environment.SetEnvironmentVariable(rotated, null);
            Environment.SetEnvironmentVariable(given, null);
        }
    }
}
