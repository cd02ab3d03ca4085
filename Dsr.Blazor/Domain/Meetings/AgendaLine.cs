namespace Dsr.Blazor.Domain.Meetings;

/// <summary>The part of the agenda an item stands in. Their order is policy.</summary>
public enum AgendaSection { New, Blue, Red, Amber, Green, HeldRows }

/// <summary>A line as the agenda is built: whom it is about, or which import's held rows, and why it is there.</summary>
/// <param name="EntryId">The register entry; null for held rows.</param>
/// <param name="PersonId">The person; null for held rows.</param>
/// <param name="Section">Where on the agenda it stands.</param>
/// <param name="Reasons">Why it is there, in words.</param>
public sealed record AgendaLine(Guid? EntryId, Guid? PersonId, AgendaSection Section, IReadOnlyList<string> Reasons)
{
    /// <summary>Two lines with one key are the same item.</summary>
    public Guid Key => EntryId ?? Guid.Empty;
}
