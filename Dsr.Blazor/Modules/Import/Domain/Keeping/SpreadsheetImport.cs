using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Keeping;

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    Checking,
    Landed,
    TakenBack,
    Dropped,
}

/// <summary>
/// One spreadsheet that was brought: who, when, from which file, and what became of its rows. The rows themselves lie apart.
/// </summary>
public sealed class SpreadsheetImport : Aggregate
{
    SpreadsheetImport() { }

    /// <exception cref="RefusedException">When the file has no name.</exception>
    public SpreadsheetImport(Guid register, string fileName, ActorContext act)
    {
        (Id, RegisterId, BroughtBy, BroughtById, BroughtAt) = (act.NewId(), register, act.ActorName, act.ActorId, act.At);
        FileName = Refuse.Unless(Path.GetFileName(fileName), 255, "The file's name", nameof(fileName));
    }

    public Guid RegisterId { get; private init; }
    public string FileName { get; private init; } = "";
    public string BroughtBy { get; private init; } = "";
    public string BroughtById { get; private init; } = "";
    public DateTimeOffset BroughtAt { get; private init; }
    public ImportStatus Status { get; private set; }
    public DateTimeOffset? LandedAt { get; private set; }

    /// <summary>How many people it added.</summary>
    public int Added { get; private set; }

    /// <summary>Rows that wait to be put right, once it has landed.</summary>
    public int Held { get; private set; }

    /// <summary>Of those, how many the sheet rates Red.</summary>
    public int HeldRed { get; private set; }

    /// <summary>Its ready rows have landed.</summary>
    /// <param name="added">People added now.</param>
    /// <param name="rest">What is still held.</param>
    /// <param name="act">Who landed it.</param>
    /// <exception cref="RefusedException">When it was taken back or dropped.</exception>
    public void Land(int added, CheckResult rest, ActorContext act)
    {
        DemandOpen();
        (Status, LandedAt, Added) = (ImportStatus.Landed, LandedAt ?? act.At, Added + added);
        Hold(rest);
    }

    /// <summary>Counts what is still held, after a row was put right or discarded.</summary>
    public void Hold(CheckResult rest)
    {
        var held = rest.Of(RowOutcome.Held).ToList();
        (Held, HeldRed) = Status == ImportStatus.Landed ? (held.Count, held.Count(row => row.Person.Rating == Rating.Red)) : (0, 0);
    }

    /// <summary>What it added is off the register again.</summary>
    /// <exception cref="RefusedException">When it has not landed.</exception>
    public void TakeBack()
    {
        Refuse.If(Status != ImportStatus.Landed, "This import has not landed, so there is nothing to take back.");
        (Status, Held, HeldRed) = (ImportStatus.TakenBack, 0, 0);
    }

    /// <summary>It was looked at and not wanted; or its held rows have been kept for as long as policy lets them.</summary>
    public void Drop()
    {
        if (Status == ImportStatus.Checking)
            Status = ImportStatus.Dropped;
        (Held, HeldRed) = (0, 0);
    }

    /// <exception cref="RefusedException">When it was taken back or dropped.</exception>
    public void DemandOpen() =>
        Refuse.If(Status is ImportStatus.TakenBack or ImportStatus.Dropped, "This import is over. Bring the spreadsheet again to go on.");
}

/// <summary>What a team said its columns are, by a name, for next time.</summary>
public sealed class KeptMapping : Aggregate
{
    KeptMapping() { }

    /// <exception cref="RefusedException">When the name is missing or too long.</exception>
    public KeptMapping(string name, string json, ActorContext act)
    {
        Id = act.NewId();
        Name = Refuse.Unless(name, 60, "The mapping's name", nameof(name));
        Json = json;
    }

    public string Name { get; private init; } = "";

    /// <summary>The mapping as a mapping file holds it.</summary>
    public string Json { get; private set; } = "";

    /// <summary>The same name again keeps the newer one.</summary>
    public void Keep(string json) => Json = json;
}
