using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Meetings;

public class MinutesTests
{
    [Fact]
    public async Task Approved_minutes_stay_as_they_were_when_the_register_moves_on()
    {
        await using var held = await Held.OpenAsync();
        await held.Writing.PutRightAsync(held.Meeting, held.Item, "His aunt is staying with him.", "Mum is staying with him.");
        await held.Writing.ApproveAsync(held.Meeting);
        var action = await held.Register.AskAsync(db => db.Actions.Select(plan => plan.Id).SingleAsync());

        var before = Assert.Single((await held.ReadAsync()).Discussed).Said;
        var details = (await held.Register.AskAsync(db => db.Actions.SingleAsync())).Details();
        await held.Register.The<AgreedActions>().ChangeAsync(action, details with { Text = "Something else" }, details);
        await held
            .Register.The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                held.Entry.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "The plan holds since the move to the new home.",
                    Seen = 1,
                }
            );

        var after = Assert.Single((await held.ReadAsync()).Discussed).Said;
        Assert.Equal(
            ("His aunt is staying with him.", Rating.Red, "Ring the school"),
            (after.Words, after.After!.Value, after.Agreed.Single().Text)
        );
        Assert.Equal((before.Words, before.After, before.Agreed.Single()), (after.Words, after.After, after.Agreed.Single()));
    }

    [Fact]
    public async Task A_coordinator_puts_them_right_and_the_lead_or_the_chair_approves()
    {
        await using var held = await Held.OpenAsync();
        held.Register.Actor = await held.Register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await held.Writing.NoteBusinessAsync(held.Meeting, "The bus has moved.", "");
        await Assert.ThrowsAsync<ForbiddenException>(() => held.Writing.ApproveAsync(held.Meeting));
        Assert.False((await held.ReadAsync()).MayApprove);

        held.Register.Actor = await held.Register.AddStaffAsync("Helen Marsh", Role.Chair);
        Assert.True((await held.ReadAsync()).MayApprove);
        await held.Writing.ApproveAsync(held.Meeting);
        var read = await held.ReadAsync();
        Assert.Equal(("Helen Marsh", "The bus has moved.", false), (read.ApprovedBy, read.OtherBusiness, read.MayEdit));

        held.Register.Actor = await held.Register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await Assert.ThrowsAsync<ForbiddenException>(() => held.Writing.AddToAsync(held.Meeting, null, "More"));
        Assert.Equal("", (await held.ReadAsync()).OtherBusiness);
    }

    [Fact]
    public async Task Each_organisation_is_given_its_own_people_and_actions_on_its_agreement_or_a_consent()
    {
        await using var held = await Held.OpenAsync();
        var (trust, school, council) = (
            await held.OrganisationAsync("City Trust", hasSigned: true),
            await held.OrganisationAsync("Ashford School"),
            await held.OrganisationAsync("City Council", hasSigned: true)
        );
        await held.InvolveAsync(trust);
        await held.InvolveAsync(school);
        await held.Writing.ApproveAsync(held.Meeting);

        var lists = await held.Lists.AllAsync(held.Meeting);
        Assert.Equal(
            [("Ashford School", 0, 1, 0), ("City Trust", 1, 0, 1)],
            lists.Select(organisationList =>
                (organisationList.Name, organisationList.People.Count, organisationList.LeftOff, organisationList.Actions)
            )
        );
        await Assert.ThrowsAsync<NotFoundException>(() => held.Lists.OpenAsync(held.Meeting, council));
        Assert.StartsWith(
            "Nobody is on this",
            (
                await Assert.ThrowsAsync<RefusedException>(() => held.Lists.SentAsync(held.Meeting, school, ListWay.Paper, "The office"))
            ).Message,
            StringComparison.Ordinal
        );

        var birth = await held.Register.AskAsync(db =>
            db.People.Where(person => person.Id == held.Entry.PersonId).Select(person => person.DateOfBirth).SingleAsync()
        );
        await held.Register.SaveAsync(db =>
            db.Add(
                new ConsentRecord(
                    held.Entry.PersonId,
                    birth,
                    new()
                    {
                        Scope = ConsentScope.ShareWithOrganisations,
                        Decision = ConsentDecision.Given,
                        Giver = ConsentGiver.Person,
                        WithWhom = ["Ashford School"],
                    },
                    held.Register.Act
                )
            ).Entity
        );
        await held.Lists.SentAsync(held.Meeting, school, ListWay.SecureMail, "The school office");

        var sent = Assert.Single((await held.Lists.OpenAsync(held.Meeting, school)).Sent);
        Assert.Equal((ListWay.SecureMail, "The school office", "Sam Reid", 0), (sent.Way, sent.To, sent.By, sent.Actions));
        Assert.Equal([held.Entry.PersonId], sent.People);
    }

    [Fact]
    public async Task A_suspended_person_is_on_no_list_and_in_no_spreadsheet()
    {
        await using var held = await Held.OpenAsync();
        await held.InvolveAsync(await held.OrganisationAsync("City Trust", hasSigned: true));
        await held.Writing.ApproveAsync(held.Meeting);
        await held.Register.SaveAsync(db =>
        {
            db.Entries.Single(entry => entry.Id == held.Entry.Id).Suspend();
            return 0;
        });

        Assert.Empty(await held.Lists.AllAsync(held.Meeting));
        using var file = new MemoryStream();
        Assert.Equal(0, await held.Register.The<ActionsExport>().WriteAsync(file, new(held.Meeting, "Actions for the team")));
    }

    [Fact]
    public async Task The_actions_are_taken_away_by_the_lead_for_a_purpose_and_it_is_written_down()
    {
        await using var held = await Held.OpenAsync();
        using var file = new MemoryStream();
        Assert.Equal(1, await held.Register.The<ActionsExport>().WriteAsync(file, new(held.Meeting, "Actions for the team")));
        await Assert.ThrowsAsync<RefusedException>(() => held.Register.The<ActionsExport>().WriteAsync(file, new(held.Meeting, "short")));
        Assert.True(await held.Register.AskAsync(db => db.ReadEvents.AnyAsync(readEvent => readEvent.Kind == "Exported")));

        held.Register.Actor = await held.Register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            held.Register.The<ActionsExport>().WriteAsync(file, new(held.Meeting, "Actions for the team"))
        );
    }

    [Fact]
    public async Task An_organisations_list_is_taken_away_with_its_own_people_and_actions_alone()
    {
        await using var held = await Held.OpenAsync();
        var trust = await held.OrganisationAsync("City Trust", hasSigned: true);
        await held.InvolveAsync(trust);
        await held.InvolveAsync(await held.OrganisationAsync("Ashford School"));
        await held.Writing.ApproveAsync(held.Meeting);
        var export = held.Register.The<OrganisationListExport>();

        using var file = new MemoryStream();
        Assert.Equal(1, await export.WriteAsync(file, new(held.Meeting, trust, "Their team meeting")));

        using var written = new ReadBack(file.ToArray());
        Assert.StartsWith("For City Trust", written.Text("A2"), StringComparison.Ordinal);
        Assert.Equal(["Ring the school", "Layla Owen"], "FG".Select(column => written.Text($"{column}8")));
        Assert.True(await held.Register.AskAsync(db => db.ReadEvents.AnyAsync(read => read.Kind == "Exported")));
        await Assert.ThrowsAsync<RefusedException>(() => export.WriteAsync(file, new(held.Meeting, trust, "short")));

        held.Register.Actor = await held.Register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await Assert.ThrowsAsync<ForbiddenException>(() => export.WriteAsync(file, new(held.Meeting, trust, "Their team meeting")));
    }

    /// <summary>A meeting over one person rated Red, with an update and an action of the trust's, that is over.</summary>
    sealed record Held(TestRegister Register, RegisterEntry Entry, Guid Meeting, Guid Item) : IAsyncDisposable
    {
        public MinutesWriting Writing => Register.The<MinutesWriting>();
        public MinutesLists Lists => Register.The<MinutesLists>();

        public Task<Minutes> ReadAsync() => Register.The<MeetingMinutes>().LookAsync(Meeting);

        public static async Task<Held> OpenAsync()
        {
            var register = await TestRegister.OpenAsync();
            var entry = await register.AddPersonAsync(Rating.Red);
            register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
            var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
            var id = await meetings.MakeAsync(register.Act.Today, "Weekly review");
            var item = await register.AskAsync(db => db.MeetingItems.Select(meeting => meeting.Id).SingleAsync());
            await meetings.StartAsync(id);
            await meetings.SayAsync(id, item, "Mum is staying with him.", "");
            await register
                .The<AgreedActions>()
                .AddAsync(
                    entry.PersonId,
                    new()
                    {
                        Text = "Ring the school",
                        OwnerName = "Layla Owen",
                        OwnerOrganisation = "City Trust",
                        Due = register.Act.Today.AddDays(7),
                    },
                    item
                );
            await meetings.FinishAsync(id);
            return new(register, entry, id, item);
        }

        public async Task<Guid> OrganisationAsync(string name, bool hasSigned = false) =>
            (
                await Register.SaveAsync(db =>
                    db.Add(
                        new Organisation(name, OrganisationKind.Trust, hasSigned ? Register.Act.Today.AddDays(-9) : null, Register.Act)
                    ).Entity
                )
            ).Id;

        public Task<int> InvolveAsync(Guid organisation) =>
            Register.SaveAsync(db =>
            {
                db.People.Include(person => person.Involvements)
                    .Single(person => person.Id == Entry.PersonId)
                    .Involve(
                        new()
                        {
                            Name = "Somebody there",
                            Role = InvolvementRole.Other,
                            OrganisationId = organisation,
                        },
                        Register.Act
                    );
                return 0;
            });

        public ValueTask DisposeAsync() => Register.DisposeAsync();
    }
}
