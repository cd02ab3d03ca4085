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
        await using var register = await TestRegister.OpenAsync();
        var (entry, actor) = await InvolvedAsync(register, role);
        await register
            .The<AgreedActions>()
            .AddAsync(
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
        Assert.Equal(Enumerable.Repeat(true, 5), await SightsAsync(register, entry));

        await WithdrawAsync(register, entry.PersonId);
        register.Actor = actor;
        Assert.Equal(Enumerable.Repeat(seen, 5), await SightsAsync(register, entry));

        // Closed for this reason it stays hidden; a new episode on a new basis brings the person back.
        await CloseWithdrawnAsync(register, entry.Id);
        register.Actor = actor;
        Assert.Equal(seen, (await SightsAsync(register, entry))[^1]);
        await ConsentedAsync(register, entry.PersonId);
        await register
            .The<Reopenings>()
            .ReopenAsync(
                entry.Id,
                new()
                {
                    ConsentId = await LatestAsync(register),
                    Rating = Rating.Amber,
                    Reason = "They asked to come back after a hard month.",
                    PlainLetter = true,
                }
            );
        register.Actor = actor;
        Assert.Equal(Enumerable.Repeat(true, 5), await SightsAsync(register, entry));
    }

    [Fact]
    public async Task A_new_agenda_a_draft_and_a_running_meeting()
    {
        await using var register = await TestRegister.OpenAsync();
        var (entry, _) = await InvolvedAsync(register, Role.Keyworker);
        await register.AddPersonAsync(Rating.Red, TestPeople.Details("Wren", "Hollis") with { NhsNumber = "" });
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var (meetings, rooms) = (register.The<Blazor.Modules.Meetings.MeetingService>(), register.The<MeetingQueries>());
        var draft = await meetings.MakeAsync(register.Act.Today.AddDays(7), "Next week");
        var running = await meetings.MakeAsync(register.Act.Today, "Weekly review");
        await meetings.StartAsync(running);
        Assert.Equal(2, (await rooms.LookAsync(running)).Lines.Count(line => line.PersonId is not null));
        var item = (await rooms.LookAsync(running)).Lines.Single(line => line.FamilyName == "Okonkwo").Id;

        var sam = register.Actor;
        await WithdrawAsync(register, entry.PersonId);
        register.Actor = sam;

        foreach (var meeting in new[] { draft, running })
        {
            var line = (await rooms.LookAsync(meeting)).Lines.Single(room => room.IsWithheld);
            Assert.Equal(
                ("Suspended", "Suspended", "Suspended", null, null, 0),
                (line.Name, line.Initials, line.ShortName, line.PersonId, line.Rating, line.Reasons.Count)
            );
            Assert.Equal((null, null, ""), (line.NextReview, line.LastReviewed, line.GivenName));
        }
        Assert.Null(await register.The<MeetingSheets>().LookAsync(item));
        Assert.All((await rooms.AllAsync()), row => Assert.Equal(1, row.People));
        await Assert.ThrowsAsync<Blazor.Kernel.RefusedException>(() => meetings.ReviewAsync(running, item));
        await meetings.RebuildAsync(draft);
        Assert.DoesNotContain((await rooms.LookAsync(draft)).Lines, line => line.IsWithheld);
        Assert.Single((await rooms.LookAsync(await meetings.MakeAsync(register.Act.Today.AddDays(14), "In two weeks"))).Lines);
    }

    [Fact]
    public async Task A_keyworker_sees_no_line_of_the_agenda_at_all()
    {
        await using var register = await TestRegister.OpenAsync();
        var (entry, keyworker) = await InvolvedAsync(register, Role.Keyworker);
        var meeting = await register.The<Blazor.Modules.Meetings.MeetingService>().MakeAsync(register.Act.Today, "Weekly review");
        register.Actor = keyworker;
        Assert.Single((await register.The<MeetingQueries>().LookAsync(meeting)).Lines);
        await WithdrawAsync(register, entry.PersonId);
        register.Actor = keyworker;
        Assert.Empty((await register.The<MeetingQueries>().LookAsync(meeting)).Lines);
    }

    [Fact]
    public async Task The_export_and_its_count()
    {
        await using var register = await TestRegister.OpenAsync();
        var (entry, _) = await InvolvedAsync(register, Role.Keyworker);
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        Assert.Equal(1, await register.The<RegisterExport>().WriteAsync(new MemoryStream(), new(), "Quarterly return"));
        Assert.Equal(1, await register.The<RegisterExport>().CountAsync(new()));
        await WithdrawAsync(register, entry.PersonId);
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        Assert.Equal(0, await register.The<RegisterExport>().WriteAsync(new MemoryStream(), new(), "Quarterly return"));
        Assert.Equal(0, await register.The<RegisterExport>().CountAsync(new()));
    }

    [Theory]
    [InlineData(Role.Commissioner, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Governance, false)]
    public async Task An_open_stay_goes_on_with_its_days_for_those_who_oversee_it(Role role, bool seen)
    {
        await using var register = await TestRegister.OpenAsync();
        var (entry, actor) = await InvolvedAsync(register, role);
        await register.SaveAsync(db =>
            db.Add(new InpatientStay(entry.PersonId, "Larch ward", register.Act.Today.AddDays(-40), register.Act)).Entity
        );
        register.Actor = actor;
        Assert.Null(await register.The<OpenStays>().OfAsync(entry.PersonId));
        await WithdrawAsync(register, entry.PersonId);
        foreach (var status in new[] { EntryStatus.Suspended, EntryStatus.Closed })
        {
            if (status == EntryStatus.Closed)
                await CloseWithdrawnAsync(register, entry.Id);
            register.Actor = actor;
            var stay = await register.The<OpenStays>().OfAsync(entry.PersonId);
            Assert.Equal(seen ? $"Larch ward, 40, {status}" : null, stay is null ? null : $"{stay.Hospital}, {stay.Days}, {stay.Status}");
            if (seen)
                Assert.Single(await register.The<OpenStays>().AllAsync());
            else
                await Assert.ThrowsAsync<ForbiddenException>(() => register.The<OpenStays>().AllAsync());
        }
    }

    static async Task<(RegisterEntry, Actor)> InvolvedAsync(TestRegister register, Role role)
    {
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var actor = await register.AddStaffAsync("Amina Green", council.Id, role);
        var entry = await register.AddPersonAsync(Rating.Red);
        await register.SaveAsync(db =>
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
        await ConsentedAsync(register, entry.PersonId);
        return (entry, actor);
    }

    static async Task<IReadOnlyList<bool>> SightsAsync(TestRegister register, RegisterEntry entry) =>
        [
            (await register.The<RegisterList>().PageAsync(new())).Total == 1,
            (await register.The<RegisterList>().PageAsync(new() { Search = "okonk" })).Rows.Count == 1,
            (await register.The<RegisterList>().CountsAsync(new())).Total == 1,
            (await register.The<ActionList>().PageAsync(new())).Total == 1,
            await Record.ExceptionAsync(() => register.The<EpisodeRecords>().OfAsync(entry.PersonId)) is not NotFoundException,
        ];

    internal static async Task WithdrawAsync(TestRegister register, Guid person)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register.The<ConsentService>().RecordAsync(person, withdrawn, await LatestAsync(register));
    }

    internal static async Task ConsentedAsync(TestRegister register, Guid person)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register
            .The<ConsentService>()
            .RecordAsync(person, withdrawn with { Decision = ConsentDecision.Given }, await LatestAsync(register));
    }

    internal static async Task CloseWithdrawnAsync(TestRegister register, Guid entry)
    {
        register.Actor = Actor.Operator;
        register.Time.Advance(TimeSpan.FromMinutes(1));
        var person = await register.AskAsync(db =>
            db.Entries.Where(registerEntry => registerEntry.Id == entry).Select(registerEntry => registerEntry.PersonId).SingleAsync()
        );
        var record = (await register.The<EpisodeRecords>().OfAsync(person))!;
        foreach (var question in record.Asked)
            await register
                .The<Blazor.Modules.Register.Episodes.EpisodeService>()
                .AnswerAsync(entry, question.Key, "Looked at, and written down.");
        await register
            .The<Closures>()
            .CloseAsync(
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

    internal static Task<Guid?> LatestAsync(TestRegister register) =>
        register.AskAsync(db =>
            db.Consents.OrderByDescending(consent => consent.RecordedAt).Select(consent => (Guid?)consent.Id).FirstOrDefaultAsync()
        );
}
