namespace Dsr.Blazor.Modules.Import.Domain.Keeping;

/// <summary>The rows of an import as they are stored: apart from the import and outside the audit, because they are purged.</summary>
public sealed class KeptContents
{
    KeptContents() { }

    public KeptContents(Guid importId, ImportContents contents) => (ImportId, Json) = (importId, contents.ToJson());

    public Guid ImportId { get; private init; }
    public string Json { get; private set; } = "";

    /// <summary>The rows and decisions.</summary>
    public ImportContents Contents
    {
        get => ImportContents.Read(Json);
        set => Json = value.ToJson();
    }
}
