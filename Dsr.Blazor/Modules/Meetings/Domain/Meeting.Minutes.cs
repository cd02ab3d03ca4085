using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// What comes after the meeting: its minutes are put right, approved, added to, and taken to the organisations.
public sealed partial class Meeting
{
    /// <summary>The most that other business may hold.</summary>
    public const int LongestBusiness = 8000;

    readonly List<MinutesAddendum> addenda = [];
    readonly List<SentList> sentLists = [];

    /// <summary>What was talked about beside the people: any other business.</summary>
    public string OtherBusiness { get; private set; } = "";
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string ApprovedBy { get; private set; } = "";

    /// <summary>What was added after the approval, first to last.</summary>
    public IReadOnlyList<MinutesAddendum> Addenda => addenda;

    /// <summary>What the organisations were given, first to last.</summary>
    public IReadOnlyList<SentList> SentLists => sentLists;

    /// <summary>Puts right what the minutes say of somebody. What was said in the meeting stays beside it.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="words">The words of the minutes.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is not over, or its minutes are approved, or the words are missing or too
    /// long.</exception>
    public void PutRight(Guid itemId, string words, string opened, ActorContext act)
    {
        DemandDraft();
        Item(itemId).PutRight(words, opened, act);
    }

    /// <summary>Writes down what was talked about beside the people.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is not over, or its minutes are approved, or it is too long.</exception>
    public void NoteBusiness(string words, string opened)
    {
        DemandDraft();
        var said = string.IsNullOrWhiteSpace(words) ? "" : Refuse.Unless(words, LongestBusiness, "Other business", nameof(words));
        if (said == OtherBusiness)
            return;
        if (OtherBusiness != opened.Trim())
            throw new ConcurrentDecisionException("Somebody wrote other business while you had this open.");
        OtherBusiness = said;
    }

    /// <summary>Approves the minutes: from now on they are as they are, and what is changed is added.</summary>
    /// <param name="minuted">What they say of each person, by item.</param>
    /// <param name="act">Who approves.</param>
    /// <exception cref="RefusedException">When the meeting is not over, or they are approved already.</exception>
    public void Approve(IReadOnlyDictionary<Guid, MinutedPerson> minuted, ActorContext act)
    {
        DemandDraft();
        foreach (var (item, said) in minuted)
            Item(item).Keep(said);
        (Status, ApprovedAt, ApprovedBy) = (MeetingStatus.Approved, act.At, act.ActorName);
    }

    /// <summary>Adds to approved minutes.</summary>
    /// <param name="itemId">The item it belongs to; null for the meeting as a whole.</param>
    /// <param name="text">What is added.</param>
    /// <param name="act">Who adds it.</param>
    /// <exception cref="RefusedException">When the minutes are not approved yet, or the text is missing or too long.</exception>
    public void AddTo(Guid? itemId, string text, ActorContext act)
    {
        DemandApproved("These minutes are not approved yet: put the words right instead of adding to them.");
        addenda.Add(new MinutesAddendum(Id, itemId is { } item ? Item(item).Id : null, text, act));
    }

    /// <summary>Writes down that an organisation was given its list.</summary>
    /// <exception cref="RefusedException">When the minutes are not approved yet, nobody is on the list, or who received it is
    /// missing.</exception>
    public void SendList(Guid organisation, ListWay way, string to, IReadOnlyList<Guid> people, int actions, ActorContext act)
    {
        DemandApproved("Approve the minutes first: a list that is sent holds what was approved.");
        Refuse.If(people.Count == 0, "Nobody is on this organisation's list, so there is nothing to send.");
        sentLists.Add(new SentList(Id, organisation, way, to, people, actions, act));
    }

    void DemandDraft()
    {
        Refuse.If(
            Status == MeetingStatus.Approved,
            $"These minutes were approved by {ApprovedBy} and are locked. Add an addendum instead."
        );
        Refuse.If(Status != MeetingStatus.MinutesDraft, "The meeting is not over. Its minutes can be put right when it is finished.");
    }

    void DemandApproved(string otherwise) => Refuse.If(Status != MeetingStatus.Approved, otherwise);
}
