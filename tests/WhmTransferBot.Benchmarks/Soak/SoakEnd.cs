using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>How a migration ended.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Story">What the people wanted.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Wrong">What is wrong about it; nothing when all is right.</param>
internal sealed record SoakEnd(string Name, SoakStory Story, MigrationState? State, TimeSpan Took, IReadOnlyList<string> Wrong);
