using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>Putting minutes right, approving them, and adding to them afterwards.</summary>
public sealed class MinutesWriting(Authorizer guard, UnitOfWork work)
{
    /// <summary>Puts right what they say of somebody.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">At which item.</param>
    /// <param name="words">The words of the minutes.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is not over, or its minutes are approved.</exception>
    public Task PutRightAsync(Guid meeting, Guid item, string words, string opened, CancellationToken cancel = default) =>
        OnAsync(
            Permission.RunMeetings,
            meeting,
            "put the minutes right",
            (change, candidate) => candidate.PutRight(item, words, opened, change.Act),
            cancel
        );

    /// <summary>Writes down what was talked about beside the people.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is not over, or its minutes are approved.</exception>
    public Task NoteBusinessAsync(Guid meeting, string words, string opened, CancellationToken cancel = default) =>
        OnAsync(
            Permission.RunMeetings,
            meeting,
            "wrote down other business",
            (_, candidate) => candidate.NoteBusiness(words, opened),
            cancel
        );

    /// <summary>Approves and locks them. What they say of each person is kept as it stands now, whoever may see whom.</summary>
    /// <exception cref="RefusedException">When the meeting is not over, or they are approved already.</exception>
    public async Task ApproveAsync(Guid meeting, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ApproveMinutes, cancel);
        await using var change = await work.BeginAsync(actor, "approved the minutes", cancel);
        var one = await LoadAsync(change.Db, meeting, cancel);
        var spokenOf = await SpokenOf.InAsync(change.Db, meeting, cancel);
        var discussed = one.Items.Where(item => item.EntryId is not null && spokenOf.Contains(item.Id)).ToList();
        one.Approve(await MinutesDraft.OfAsync(change.Db, discussed, one.FinishedAt, cancel), change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Adds to approved minutes.</summary>
    /// <exception cref="RefusedException">When they are not approved yet, or the text is missing or too long.</exception>
    public Task AddToAsync(Guid meeting, Guid? item, string text, CancellationToken cancel = default) =>
        OnAsync(
            Permission.RunMeetings,
            meeting,
            "added to approved minutes",
            (change, candidate) => candidate.AddTo(item, text, change.Act),
            cancel
        );

    async Task OnAsync(Permission function, Guid meeting, string why, Action<UnitOfWorkScope, Meeting> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        act(change, await LoadAsync(change.Db, meeting, cancel));
        await change.CommitAsync(cancel);
    }

    internal static async Task<Meeting> LoadAsync(DsrDb db, Guid meeting, CancellationToken cancel) =>
        await db
            .Meetings.Include(candidate => candidate.Items)
            .Include(candidate => candidate.Addenda)
            .Include(candidate => candidate.SentLists)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == meeting, cancel)
        ?? throw new NotFoundException();
}
