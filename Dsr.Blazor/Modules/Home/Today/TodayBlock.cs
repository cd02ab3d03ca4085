using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>The blocks of the day, in the order in which they are looked at.</summary>
public enum TodayKind
{
    Proposals,
    Reviews,
    Actions,
    Escalations,
    NewReferrals,
    AwaitingInformation,
    Tasks,
    Consent,
    Gaps,
    Notices,
    Accounts,
}

/// <summary>What a row leads to.</summary>
public enum TodayAct
{
    HoldReview,
    UpdateAction,
    OpenReferral,
    FinishTask,
    AskConsent,
    CompleteDetails,
    AddContact,
    ReadChanges,
    DecideAccount,
    AnswerEscalation,
    DecideRating,
}

/// <summary>One thing that needs doing.</summary>
public sealed record TodayRow
{
    /// <summary>What it leads to.</summary>
    public required TodayAct Act { get; init; }

    /// <summary>Whom it is about; null where that is nobody on the register.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The action, referral or task; null where the person says it all.</summary>
    public Guid? Item { get; init; }

    /// <summary>Whom it is about, by name, or the reference.</summary>
    public required string Who { get; init; }

    /// <summary>What is to be done, or what is missing.</summary>
    public required string What { get; init; }

    /// <summary>It is looked at before the others.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>By when; null where there is no date.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How that day was worked out, or since when it waits.</summary>
    public string Working { get; init; } = "";
}

/// <summary>A block: how many there are, how many of them are late, and the first of them, soonest first.</summary>
public sealed record TodayBlock(TodayKind Kind, int Count, int Late, IReadOnlyList<TodayRow> Rows);

/// <summary>What a block is asked with.</summary>
sealed record TodayAsk(DsrDb Db, Actor Actor, PolicyBook Policy, DateOnly Today, DateTimeOffset Now, int Skip, int Take)
{
    /// <summary>The rows of a page, from those that had to be sorted here.</summary>
    internal IReadOnlyList<TodayRow> Cut(IEnumerable<TodayRow> rows) => [.. rows.Skip(Skip).Take(Take)];

    /// <summary>A name as lists have it, from its two halves.</summary>
    internal static string Name(string given, string family) => string.Join(", ", new[] { family, given }.Where(text => text.Length > 0));
}

/// <summary>Asks for one block, in a number of statements that does not grow with what it finds.</summary>
abstract class TodayBlockQuery(TodayKind kind, Permission needs, params string[] follows)
{
    /// <summary>Which block.</summary>
    internal TodayKind Kind => kind;

    /// <summary>Who may not do this does not see the block.</summary>
    internal Permission Needs => needs;

    /// <summary>The kinds of record that change it.</summary>
    internal IReadOnlyList<string> Follows => follows;

    /// <summary>The block.</summary>
    internal abstract Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel);
}
