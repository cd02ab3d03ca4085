using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Inpatient;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Register.Episodes;

/// <summary>From the moment in which consent is withdrawn, each list shows the person to whom it should and to nobody else.</summary>
public sealed class SuspendedSightTests
{
    static readonly ConsentAnswer withdrawn = new() { Decision = ConsentDecision.Withdrawn, Basis = ConsentBasis.Person16OrOver };

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Commissioner, true)]
    [InlineData(Role.Governance, true)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.PartnerProfessional, false)]
    public async Task The_register_its_search_its_counts_the_actions_and_the_record(Role role, bool seen)
    {
        await using var register = await TestRegister.Open();
        var (entry, actor) = await Involved(register, role);
        await register
            .The<AgreedActions>()
            .Add(
                entry.PersonId,
                new()
                {
                    Text = "Ring the school",
                    OwnerName = "Layla Owen",
                    OwnerOrganisation = "Trust",
                    Due = register.Act.Today,
                }
            );
        register.Actor = actor;
        Assert.Equal(Enumerable.Repeat(true, 5), await Sights(register, entry));

        await Withdraw(register, entry.PersonId);
        register.Actor = actor;
        Assert.Equal(Enumerable.Repeat(seen, 5), await Sights(register, entry));

        // Closed for this reason it stays hidden; a new episode on a new basis brings the person back.
        await CloseWithdrawn(register, entry.Id);
        register.Actor = actor;
        Assert.Equal(seen, (await Sights(register, entry))[^1]);
        await Consented(register, entry.PersonId);
        await register
            .The<Reopenings>()
            .Reopen(
                entry.Id,
                new()
                {
                    ConsentId = await Latest(register),
                    Rating = Rating.Amber,
                    Reason = "They asked to come back after a hard month.",
                    PlainLetter = true,
                }
            );
        register.Actor = actor;
        Assert.Equal(Enumerable.Repeat(true, 5), await Sights(register, entry));
    }

    [Fact]
    public async Task A_new_agenda_a_draft_and_a_running_meeting()
    {
        await using var register = await TestRegister.Open();
        var (entry, _) = await Involved(register, Role.Keyworker);
        await register.AddPerson(Rating.Red, TestPeople.Details("Wren", "Hollis") with { NhsNumber = "" });
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        var (meetings, rooms) = (register.The<Blazor.Modules.Meetings.Meetings>(), register.The<MeetingRoom>());
        var draft = await meetings.Make(register.Act.Today.AddDays(7), "Next week");
        var running = await meetings.Make(register.Act.Today, "Weekly review");
        await meetings.Start(running);
        Assert.Equal(2, (await rooms.Look(running)).Lines.Count(line => line.PersonId is not null));
        var item = (await rooms.Look(running)).Lines.Single(line => line.FamilyName == "Okonkwo").Id;

        var sam = register.Actor;
        await Withdraw(register, entry.PersonId);
        register.Actor = sam;

        foreach (var meeting in new[] { draft, running })
        {
            var line = (await rooms.Look(meeting)).Lines.Single(room => room.IsWithheld);
            Assert.Equal(
                ("Suspended", "Suspended", "Suspended", null, null, 0),
                (line.Name, line.Initials, line.ShortName, line.PersonId, line.Rating, line.Reasons.Count)
            );
            Assert.Equal((null, null, ""), (line.NextReview, line.LastReviewed, line.GivenName));
        }
        Assert.Null(await register.The<MeetingSheets>().Look(item));
        Assert.All((await rooms.All()), row => Assert.Equal(1, row.People));
        await Assert.ThrowsAsync<Blazor.Kernel.RefusedException>(() => meetings.Review(running, item));
        await meetings.Rebuild(draft);
        Assert.DoesNotContain((await rooms.Look(draft)).Lines, line => line.IsWithheld);
        Assert.Single((await rooms.Look(await meetings.Make(register.Act.Today.AddDays(14), "In two weeks"))).Lines);
    }

    [Fact]
    public async Task A_keyworker_sees_no_line_of_the_agenda_at_all()
    {
        await using var register = await TestRegister.Open();
        var (entry, keyworker) = await Involved(register, Role.Keyworker);
        var meeting = await register.The<Blazor.Modules.Meetings.Meetings>().Make(register.Act.Today, "Weekly review");
        register.Actor = keyworker;
        Assert.Single((await register.The<MeetingRoom>().Look(meeting)).Lines);
        await Withdraw(register, entry.PersonId);
        register.Actor = keyworker;
        Assert.Empty((await register.The<MeetingRoom>().Look(meeting)).Lines);
    }

    [Fact]
    public async Task The_export_and_its_count()
    {
        await using var register = await TestRegister.Open();
        var (entry, _) = await Involved(register, Role.Keyworker);
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        Assert.Equal(1, await register.The<RegisterExport>().WriteAsync(new MemoryStream(), new(), "Quarterly return"));
        Assert.Equal(1, await register.The<RegisterExport>().Count(new()));
        await Withdraw(register, entry.PersonId);
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        Assert.Equal(0, await register.The<RegisterExport>().WriteAsync(new MemoryStream(), new(), "Quarterly return"));
        Assert.Equal(0, await register.The<RegisterExport>().Count(new()));
    }

    [Theory]
    [InlineData(Role.Commissioner, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Governance, false)]
    public async Task An_open_stay_goes_on_with_its_days_for_those_who_oversee_it(Role role, bool seen)
    {
        await using var register = await TestRegister.Open();
        var (entry, actor) = await Involved(register, role);
        await register.Save(db =>
            db.Add(new InpatientStay(entry.PersonId, "Larch ward", register.Act.Today.AddDays(-40), register.Act)).Entity
        );
        register.Actor = actor;
        Assert.Null(await register.The<OpenStays>().Of(entry.PersonId));
        await Withdraw(register, entry.PersonId);
        foreach (var status in new[] { EntryStatus.Suspended, EntryStatus.Closed })
        {
            if (status == EntryStatus.Closed)
                await CloseWithdrawn(register, entry.Id);
            register.Actor = actor;
            var stay = await register.The<OpenStays>().Of(entry.PersonId);
            Assert.Equal(seen ? $"Larch ward, 40, {status}" : null, stay is null ? null : $"{stay.Hospital}, {stay.Days}, {stay.Status}");
            if (seen)
                Assert.Single(await register.The<OpenStays>().All());
            else
                await Assert.ThrowsAsync<NotAllowedException>(() => register.The<OpenStays>().All());
        }
    }

    static async Task<(RegisterEntry, Actor)> Involved(TestRegister register, Role role)
    {
        var council = await register.Save(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var actor = await register.AddStaff("Amina Green", council.Id, role);
        var entry = await register.AddPerson(Rating.Red);
        await register.Save(db =>
            db.People.Single(person => person.Id == entry.PersonId)
                .Involve(
                    new()
                    {
                        Role = InvolvementRole.Other,
                        Name = "Amina Green",
                        AccountId = actor.AccountId,
                    },
                    register.Act
                )
        );
        await Consented(register, entry.PersonId);
        return (entry, actor);
    }

    static async Task<IReadOnlyList<bool>> Sights(TestRegister register, RegisterEntry entry) =>
        [
            (await register.The<RegisterList>().Page(new())).Total == 1,
            (await register.The<RegisterList>().Page(new() { Search = "okonk" })).Rows.Count == 1,
            (await register.The<RegisterList>().Counts(new())).Total == 1,
            (await register.The<ActionList>().Page(new())).Total == 1,
            await Record.ExceptionAsync(() => register.The<EpisodeRecords>().Of(entry.PersonId)) is not NotThereException,
        ];

    internal static async Task Withdraw(TestRegister register, Guid person)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register.The<Consents>().Record(person, withdrawn, await Latest(register));
    }

    internal static async Task Consented(TestRegister register, Guid person)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register.The<Consents>().Record(person, withdrawn with { Decision = ConsentDecision.Given }, await Latest(register));
    }

    internal static async Task CloseWithdrawn(TestRegister register, Guid entry)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        var person = await register.Ask(db => db.Entries.Where(registerEntry => registerEntry.Id == entry).Select(registerEntry => registerEntry.PersonId).SingleAsync());
        var record = (await register.The<EpisodeRecords>().Of(person))!;
        foreach (var question in record.Asked)
            await register.The<Blazor.Modules.Register.Episodes.Episodes>().Answer(entry, question.Key, "Looked at, and written down.");
        await register
            .The<Closures>()
            .Close(
                entry,
                TestEpisodes.Form(ClosureReason.ConsentWithdrawn) with
                {
                    Actions = record.Actions.ToDictionary(
                        openAction => openAction.Id,
                        _ => new Blazor.Modules.Register.Domain.Episodes.ActionChoice(true, "")
                    ),
                }
            );
    }

    internal static Task<Guid?> Latest(TestRegister register) =>
        register.Ask(db => db.Consents.OrderByDescending(consent => consent.RecordedAt).Select(consent => (Guid?)consent.Id).FirstOrDefaultAsync());
}
