using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Tests.Storage;

public sealed class StorageJsonTests
{
    private static readonly Type[] Events =
        [.. typeof(MigrationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MigrationEvent)) && !type.IsAbstract)];

    private static readonly JsonDerivedTypeAttribute[] Declared = [.. typeof(MigrationEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()];

    [Fact]
    public void Every_event_is_declared_once_under_a_word_of_its_own()
    {
        Declared.Select(declared => declared.DerivedType).ShouldBe(Events, ignoreOrder: true);
        Declared.Select(declared => declared.TypeDiscriminator).ShouldBeUnique();
        Declared.ShouldAllBe(declared => declared.TypeDiscriminator is string);
    }

    [Theory]
    [MemberData(nameof(EventNames))]
    public void An_event_survives_being_stored(string name)
    {
        var type = Events.Single(type => type.Name == name);

        Gen.Int.Sample(
            seed =>
            {
                var happened = (MigrationEvent)new AnyValue(seed).Of(type);
                var json = JsonSerializer.Serialize(happened, StorageJson.Options);
                json.ShouldNotContain('\n');
                Sameness.DifferenceBetween(happened, JsonSerializer.Deserialize<MigrationEvent>(json, StorageJson.Options)).ShouldBeNull(json);
            },
            iter: 50,
            threads: 1);
    }

    [Fact]
    public void A_snapshot_survives_being_stored() =>
        Gen.Int.Sample(
            seed =>
            {
                var snapshot = (MigrationSnapshot)new AnyValue(seed).Of(typeof(MigrationSnapshot));
                var json = JsonSerializer.Serialize(snapshot, StorageJson.Options);
                Sameness.DifferenceBetween(snapshot, JsonSerializer.Deserialize<MigrationSnapshot>(json, StorageJson.Options)).ShouldBeNull(json);
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void What_an_older_program_does_not_know_is_passed_over()
    {
        const string newer = """{"event":"rejected","at":"2025-03-01T12:00:00+00:00","mood":{"of":"the day"},"reason":"not tonight"}""";

        JsonSerializer.Deserialize<MigrationEvent>(newer, StorageJson.Options).ShouldBeOfType<Rejected>().Reason.ShouldBe("not tonight");
    }

    [Fact]
    public void A_comparison_that_this_test_relies_on_sees_a_difference()
    {
        var one = new Edited(["bob is left out"], false);

        Sameness.DifferenceBetween(one, one with { Changes = new List<string> { "bob is left out" } }).ShouldBeNull();
        Sameness.DifferenceBetween(one, one with { Changes = ["bob is put back"] }).ShouldBe("$.Changes[]: bob is left out became bob is put back");
        Sameness.DifferenceBetween(one, one with { At = DateTimeOffset.MaxValue }).ShouldNotBeNull();
    }

    public static TheoryData<string> EventNames() => [.. Events.Select(type => type.Name)];
}
