using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>Records that the made-up register lacks, of somebody who is on it.</summary>
static class MadePlaces
{
    /// <summary>A merge of two that waits for the lead.</summary>
    internal static Task<Guid> ProposeAsync(this RunningApp app, Guid stays, Guid goes) =>
        app.MakeAsync(change =>
            change
                .Db.Add(new RecordMerge(new(stays, goes, [], [], "Both came from the crisis team with one number."), change.Act))
                .Entity.Id
        );

    /// <summary>An open referral that says the same name and date of birth, made by somebody with an account where one is given.</summary>
    internal static async Task<Guid> ReferralOfAsync(this RunningApp app, Guid person, Guid? referrer = null)
    {
        var (known, register) = (
            await app.PersonAsync(person),
            await app.AskAsync(db => db.Registers.Select(support => support.Id).FirstAsync())
        );
        var form = TestReferrals.Form() with
        {
            Person = TestReferrals.Form().Person with
            {
                GivenName = known.GivenName,
                FamilyName = known.FamilyName,
                DateOfBirth = known.DateOfBirth,
            },
        };
        return await app.MakeAsync(change =>
            change
                .Db.Add(
                    Referral.Receive(
                        register,
                        form,
                        [],
                        new(
                            referrer is null ? "DSR-R-WALKED" : "DSR-R-OWNED1",
                            ReferralSource.CommunityTeam,
                            ReferralMethod.Phone,
                            ReferrerAccount: referrer
                        ),
                        change.Act
                    )
                )
                .Entity.Id
        );
    }

    /// <summary>A spreadsheet that was brought, with a row of somebody on the register.</summary>
    internal static async Task<Guid> ImportOfAsync(this RunningApp app, Guid person)
    {
        var known = await app.PersonAsync(person);
        var account = await app.AskAsync(db =>
            db.Accounts.Where(candidate => candidate.Name == "Priya Kaur").Select(candidate => candidate.Id).SingleAsync()
        );
        var guard = new Authorizer(
            new FixedActor((await app.Services.GetRequiredService<Blazor.Platform.Security.Accounts>().FindAsync(account))!)
        );
        var sheet = TestSheet.People([known.NhsNumber?.ToString(), known.FamilyName, known.GivenName, known.DateOfBirth, "Red", "Yes"]);
        return await ActivatorUtilities
            .CreateInstance<ImportService>(app.Services, guard)
            .BringAsync([sheet], "walked.xlsx", FieldMapping.None, []);
    }

    /// <summary>A letter of somebody.</summary>
    internal static Task<Guid> LetterToAsync(this RunningApp app, Guid person) =>
        app.MakeAsync(change => change.Db.Add(Letter.Write(PolicyBook.Defaults, TestLetters.Order(person: person), change.Act)).Entity.Id);

    static Task<Person> PersonAsync(this RunningApp app, Guid id) =>
        app.AskAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == id));

    static async Task<Guid> MakeAsync(this RunningApp app, Func<UnitOfWorkScope, Guid> make)
    {
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var made = make(change);
        await change.CommitAsync();
        return made;
    }
}
