using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>Somebody else stored a newer version first. Nothing was stored; read the migration again and decide anew.</summary>
public sealed class VersionConflictException : Exception
{
    /// <summary>A conflict without details.</summary>
    public VersionConflictException()
        : base("The migration was changed by somebody else.")
    {
    }

    /// <summary>A conflict in other words.</summary>
    public VersionConflictException(string message)
        : base(message)
    {
    }

    /// <summary>A conflict in other words, with what the database said.</summary>
    public VersionConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A conflict over a migration.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="expectedVersion">The version that the loser had read; 0 when it thought that the migration was new.</param>
    /// <param name="innerException">What the database said, if it was the one to notice.</param>
    public VersionConflictException(MigrationId migration, long expectedVersion, Exception? innerException = null)
        : base($"{migration} was changed by somebody else since version {expectedVersion} was read.", innerException)
    {
        Migration = migration;
        ExpectedVersion = expectedVersion;
    }

    /// <summary>The migration.</summary>
    public MigrationId Migration { get; }

    /// <summary>The version that the loser had read; 0 when it thought that the migration was new.</summary>
    public long ExpectedVersion { get; }
}
