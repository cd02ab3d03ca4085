using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Export.Domain;

/// <summary>Where a request to take the register away stands.</summary>
public enum ExportDecision
{
    Waiting,
    Approved,
    Refused,
}

/// <summary>What somebody asks to take away.</summary>
/// <param name="Query">The list's filters and sort, as they stand in its address.</param>
/// <param name="Search">What was searched for; blank for nothing. May name a person, so it is in no address.</param>
/// <param name="InWords">The filters as whoever decides reads them.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record ExportWish(string Query, string Search, string InWords, string Purpose);

/// <summary>Somebody who may not export at once asks the lead or the commissioner for one file, for one purpose.</summary>
public sealed class ExportRequest : Aggregate
{
    /// <summary>The fewest characters of a purpose that somebody else can judge.</summary>
    public const int ShortestPurpose = 10;

    /// <summary>The most a purpose or the word of a decision may hold.</summary>
    public const int LongestPurpose = 500;

    /// <summary>How long after the approval the file can be fetched.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(1);

    ExportRequest() { }

    /// <exception cref="RefusedException">When the purpose is too short or too long.</exception>
    public ExportRequest(ExportWish wish, ActorContext act)
    {
        (Id, AskedById, AskedBy, AskedAt) = (act.NewId(), act.ActorId, act.ActorName, act.At);
        (Query, Search, FilterInWords, Purpose) = (wish.Query, wish.Search, wish.InWords, CheckPurpose(wish.Purpose));
    }

    public string AskedById { get; private init; } = "";
    public string AskedBy { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public string Query { get; private init; } = "";
    public string Search { get; private init; } = "";
    public string FilterInWords { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public ExportDecision Decision { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the decider said with it; a refusal always says why.</summary>
    public string Word { get; private set; } = "";

    /// <summary>When the file was fetched; each approval is for one file.</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>The purpose, when it says something.</summary>
    /// <exception cref="RefusedException">When it is too short or too long.</exception>
    public static string CheckPurpose(string? purpose) =>
        Refuse.Unless(purpose, LongestPurpose, "The purpose", nameof(purpose), ShortestPurpose);

    /// <summary>Approves or refuses it.</summary>
    /// <exception cref="RefusedException">When it was decided already, is one's own, or is refused without a word.</exception>
    public void Decide(bool approve, string? word, ActorContext act)
    {
        Refuse.If(Decision != ExportDecision.Waiting, $"{DecidedBy} has decided this request already.");
        Refuse.If(act.ActorId == AskedById, "You asked for this yourself. Somebody else has to decide it.");
        Word = approve && string.IsNullOrWhiteSpace(word) ? "" : Refuse.Unless(word, LongestPurpose, "A word on why", nameof(word));
        (Decision, DecidedBy, DecidedAt) = (approve ? ExportDecision.Approved : ExportDecision.Refused, act.ActorName, act.At);
    }

    /// <summary>Whether the file can be fetched at an instant.</summary>
    public bool CanBeFetched(DateTimeOffset at) => Decision == ExportDecision.Approved && FetchedAt is null && at <= DecidedAt + Open;

    /// <summary>The file is fetched, once.</summary>
    /// <exception cref="RefusedException">When it was not approved, was fetched already, or the day has passed.</exception>
    public void Fetch(ActorContext act)
    {
        Refuse.If(Decision != ExportDecision.Approved, "This export has not been approved. Ask the DSR lead or the commissioner.");
        Refuse.If(FetchedAt is not null, "This export was fetched already. Ask again if you need another.");
        Refuse.If(!CanBeFetched(act.At), "This export was approved more than a day ago. Ask again if you still need it.");
        FetchedAt = act.At;
    }
}
