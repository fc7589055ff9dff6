using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Requests;

/// <summary>What a person asks of one migration. Whether it happens is decided by the migration's machine.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(CreateRequest), "create")]
[JsonDerivedType(typeof(CheckRequest), "check")]
[JsonDerivedType(typeof(QueueRequest), "queue")]
[JsonDerivedType(typeof(RunThroughRequest), "run")]
[JsonDerivedType(typeof(StartRequest), "start")]
[JsonDerivedType(typeof(ApproveRequest), "approve")]
[JsonDerivedType(typeof(OverrideRequest), "override")]
[JsonDerivedType(typeof(RejectRequest), "reject")]
[JsonDerivedType(typeof(PauseRequest), "pause")]
[JsonDerivedType(typeof(ResumeRequest), "resume")]
[JsonDerivedType(typeof(AbortRequest), "abort")]
[JsonDerivedType(typeof(CancelRequest), "cancel")]
[JsonDerivedType(typeof(ExcludeRequest), "exclude")]
[JsonDerivedType(typeof(IncludeRequest), "include")]
[JsonDerivedType(typeof(RenameRequest), "rename")]
[JsonDerivedType(typeof(SetOptionsRequest), "set")]
public abstract record MigrationRequest;
