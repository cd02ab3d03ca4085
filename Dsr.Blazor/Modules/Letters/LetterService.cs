using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Letters;

/// <summary>Letters and messages: made with the act that they tell of, read, and marked as sent.</summary>
public sealed class LetterService(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    /// <summary>
    /// The letter that an order asks for. Whoever decided adds it to their own unit of work, so that neither is there without the other.
    /// </summary>
    /// <exception cref="RefusedException">When something that it says is missing, or the template is wrong.</exception>
    internal static Letter Compose(PolicyBook book, LetterOrder order, ActorContext act) => Letter.Write(book, order, act);

    /// <summary>A letter, written down as read before it shows.</summary>
    /// <exception cref="NotFoundException">When there is none, or its person may not be seen.</exception>
    /// <exception cref="ForbiddenException">When the actor does not send letters.</exception>
    public async Task<Letter> ReadAsync(Guid id, CancellationToken cancel = default)
    {
        var letter = await LookAsync(id, cancel);
        await (letter.PersonId is { } person ? reads.OpenedAsync(person, cancel) : reads.ListedAsync("letter", id.ToString(), [], cancel));
        return letter;
    }

    /// <summary>The letter again, for a page that has it open when something of it changed.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<Letter> LookAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await LoadAsync(db.Letters.AsNoTracking(), db, id, cancel);
    }

    /// <summary>The letter is printed.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task PrintedAsync(Guid id, CancellationToken cancel = default)
    {
        var letter = await LookAsync(id, cancel);
        await (
            letter.PersonId is { } person
                ? reads.PrintedAsync(person, cancel)
                : reads.ListedAsync("letter, printed", id.ToString(), [], cancel)
        );
    }

    /// <summary>Puts the words of a letter right before it is sent.</summary>
    /// <inheritdoc cref="Letter.Reword"/>
    public async Task RewordAsync(Guid id, IReadOnlyList<string> words, IReadOnlyList<string> seen, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SendLetters, cancel);
        await using var change = await work.BeginAsync(actor, "changed the words of a letter", cancel);
        (await LoadAsync(change.Db.Letters, change.Db, id, cancel)).Reword(words, seen, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Writes down that a letter was sent, once.</summary>
    /// <exception cref="RefusedException">When it was sent already, in another way than it may, in the future, or before it was
    /// made.</exception>
    public async Task MarkSentAsync(Guid id, LetterChannel how, DateOnly on, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SendLetters, cancel);
        await using var change = await work.BeginAsync(actor, "marked a letter as sent", cancel);
        var letter = await LoadAsync(change.Db.Letters, change.Db, id, cancel);
        if (letter is { To: LetterTo.Person, PersonId: { } person })
            (await change.Db.People.SingleAsync(candidate => candidate.Id == person, cancel)).DemandLiving();
        letter.MarkSent(on, how, change.Act);
        await TellAsync(change, letter, how, on, cancel);
        await change.CommitAsync(cancel);
    }

    // A letter that tells an outcome has told it once it is sent: the referral's clock for that stops by itself.
    static async Task TellAsync(UnitOfWorkScope change, Letter letter, LetterChannel how, DateOnly on, CancellationToken cancel)
    {
        if (letter is not { Kind: LetterKind.Accepted or LetterKind.NotAccepted, ReferralId: { } id })
            return;
        var referral = await change
            .Db.Referrals.Include(candidate => candidate.Told)
            .Include(candidate => candidate.Changes)
            .AsSplitQuery()
            .SingleAsync(candidate => candidate.Id == id, cancel);
        referral.Tell(
            letter.To,
            letter.Addressee,
            how switch
            {
                LetterChannel.Email => ContactHow.Email,
                LetterChannel.Text => ContactHow.Text,
                _ => ContactHow.Letter,
            },
            on,
            change.Act
        );
    }

    async Task<Letter> LoadAsync(IQueryable<Letter> letters, DsrDb db, Guid id, CancellationToken cancel)
    {
        await guard.RequireAsync(Permission.SendLetters, cancel);
        var letter = await letters.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) ?? throw new NotFoundException();
        if (letter.PersonId is { } person)
            await guard.RequireAsync(Permission.SendLetters, db, person, cancel);
        return letter;
    }
}
