using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using static Dsr.Blazor.Modules.Register.Domain.Rating;

namespace Dsr.Blazor.Tests.Modules.Register;

public class RegisterListTests
{
    static readonly DateOnly today = new(2026, 11, 20);

    [Fact]
    public async Task The_filters_leave_those_whom_they_name()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Red, Of("Elijah", "Okonkwo", new(2010, 1, 1)), nextReview: today.AddDays(-1));
        await register.AddPersonAsync(
            Amber,
            Of("Maya", "Sharma", new(2004, 1, 1)) with
            {
                LocalAuthority = "Mercia County Council",
            },
            nextReview: today
        );
        await register.AddPersonAsync(
            Green,
            Of("Tariq", "Bailey", new(1980, 1, 1)) with
            {
                Diagnosis = DiagnosisCategory.LearningDisability,
            },
            nextReview: today.AddDays(9)
        );

        Assert.Equal(["Okonkwo", "Sharma", "Bailey"], await NamesAsync(register, new()));
        Assert.Equal(["Okonkwo", "Bailey"], await NamesAsync(register, new() { Ratings = [Red, Green] }));
        Assert.Equal(["Okonkwo"], await NamesAsync(register, new() { Overdue = true }));
        Assert.Equal(["Sharma"], await NamesAsync(register, new() { Authority = "Mercia County Council" }));
        Assert.Equal(["Bailey"], await NamesAsync(register, new() { Diagnosis = DiagnosisCategory.LearningDisability }));
        Assert.Equal(["Okonkwo"], await NamesAsync(register, new() { Age = AgeBand.Under18 }));
        Assert.Equal(["Sharma"], await NamesAsync(register, new() { Age = AgeBand.From18To25 }));
        Assert.Equal(["Bailey"], await NamesAsync(register, new() { Age = AgeBand.From26 }));
    }

    [Fact]
    public async Task A_team_is_that_of_the_lead_professional_and_not_of_one_who_left()
    {
        await using var register = await TestRegister.OpenAsync();
        var stays = await register.AddPersonAsync(details: Of("Elijah", "Okonkwo"));
        var left = await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        await ChangeAsync(register, stays.PersonId, person => person.Involve(Lead("Theo Harvey", "CAMHS LD"), register.Act));
        await ChangeAsync(register, left.PersonId, person =>
            person.Involve(Lead("Grace Iyer", "CAMHS LD"), register.Act).End(register.Act)
        );

        Assert.Equal(["Okonkwo"], await NamesAsync(register, new() { Team = "CAMHS LD" }));
        var rows = (await register.The<RegisterList>().PageAsync(new())).Rows;
        Assert.Equal("Theo Harvey", rows.Single(row => row.EntryId == stays.Id).Lead);
        Assert.Null(rows.Single(row => row.EntryId == left.Id).Lead);
        Assert.Equal(["CAMHS LD"], (await register.The<RegisterList>().ChoicesAsync()).Teams);
    }

    [Theory]
    [InlineData("zoe", "Müller")]
    [InlineData("MULLER", "Müller")]
    [InlineData("zo mul", "Müller")]
    [InlineData("obri", "O'Brien")]
    [InlineData("o'brien seán", "O'Brien")]
    [InlineData("mul xyz", "")]
    [InlineData("999 000 0018", "Müller")]
    [InlineData("9990000018", "Müller")]
    [InlineData("000 0018", "Müller")]
    [InlineData("018", "Müller")]
    [InlineData("18", "")]
    [InlineData("dsr-find-77", "O'Brien")]
    [InlineData("find", "")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    public async Task Search_finds_parts_of_names_numbers_and_references(string typed, string found)
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(details: Of("Zoë", "Müller") with { NhsNumber = "999 000 0018" });
        await AddReferencedAsync(register, "DSR-FIND-77", Of("Seán", "O'Brien") with { NhsNumber = "" });

        Assert.Equal(found.Length == 0 ? [] : [found], await NamesAsync(register, new() { Search = typed }));
    }

    [Theory]
    [InlineData(RegisterSort.Review, "Bailey Łukasik Zahir")]
    [InlineData(RegisterSort.Rating, "Łukasik Zahir Bailey")]
    [InlineData(RegisterSort.Name, "Bailey Łukasik Zahir")]
    [InlineData(RegisterSort.Age, "Łukasik Bailey Zahir")]
    [InlineData(RegisterSort.NhsNumber, "Zahir Bailey Łukasik")]
    [InlineData(RegisterSort.Authority, "Zahir Łukasik Bailey")]
    [InlineData(RegisterSort.Lead, "Łukasik Bailey Zahir")]
    [InlineData(RegisterSort.Changed, "Zahir Bailey Łukasik")]
    public async Task Every_sort_puts_the_rows_in_its_order_and_blanks_last(RegisterSort sort, string order)
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(
            Amber,
            Of("Ali", "Zahir", new(1980, 1, 1)) with
            {
                NhsNumber = "999 000 0018",
                LocalAuthority = "A council",
            },
            nextReview: today.AddDays(8)
        );
        var bailey = await register.AddPersonAsync(
            Green,
            Of("Tariq", "Bailey", new(1990, 1, 1)) with
            {
                NhsNumber = "999 000 0026",
                LocalAuthority = "",
            },
            nextReview: today.AddDays(1)
        );
        var lukasik = await register.AddPersonAsync(
            Red,
            Of("Ola", "Łukasik", new(2012, 1, 1)) with
            {
                NhsNumber = "",
                LocalAuthority = "B council",
            },
            nextReview: today.AddDays(7)
        );
        await ChangeAsync(register, bailey.PersonId, person => person.Involve(Lead("Theo Harvey"), register.Act));
        await ChangeAsync(register, lukasik.PersonId, person => person.Involve(Lead("Grace Iyer"), register.Act));

        Assert.Equal(order.Split(' '), await NamesAsync(register, new() { Sort = sort }));
        if (sort is not (RegisterSort.NhsNumber or RegisterSort.Authority or RegisterSort.Lead))
            Assert.Equal(order.Split(' ').Reverse(), await NamesAsync(register, new() { Sort = sort, Descending = true }));
    }

    [Fact]
    public async Task Open_and_late_actions_are_counted_and_sorted_by()
    {
        await using var register = await TestRegister.OpenAsync();
        var late = await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        await register.AddPersonAsync(details: Of("Tariq", "Bailey"));
        foreach (var days in new[] { -1, 0, 5 })
            await register
                .The<AgreedActions>()
                .AddAsync(
                    late.PersonId,
                    new()
                    {
                        Text = "Ring housing",
                        OwnerName = "Layla Owen",
                        OwnerOrganisation = "Trust",
                        Due = today.AddDays(days),
                    }
                );
        var done = await register.AskAsync(db => db.Actions.OrderBy(action => action.Due).Select(action => action.Id).LastAsync());
        await register.The<AgreedActions>().MoveAsync(done, ActionStatus.Done, null);

        var rows = (await register.The<RegisterList>().PageAsync(new() { Sort = RegisterSort.Actions, Descending = true })).Rows;

        Assert.Equal(("Sharma", 2, 1), (rows[0].FamilyName, rows[0].OpenActions, rows[0].LateActions));
        Assert.Equal(("Bailey", 0, 0), (rows[1].FamilyName, rows[1].OpenActions, rows[1].LateActions));
        Assert.Equal("finished an action", rows[0].LastChange!.Why);
        Assert.Equal("operator", rows[0].LastChange!.By);
    }

    [Fact]
    public async Task Changed_since_the_last_meeting_is_what_came_after_it_was_finished()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        var changed = await register.AddPersonAsync(Red, Of("Tariq", "Bailey"));
        Assert.Null((await register.The<RegisterList>().CountsAsync(new())).LastMeeting);
        Assert.Empty(await NamesAsync(register, new() { Changed = true }));

        register.Time.Advance(TimeSpan.FromHours(1));
        await HoldMeetingAsync(register);
        register.Time.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(register, changed.PersonId, person => person.Involve(Lead("Theo Harvey"), register.Act));

        Assert.Equal(["Bailey"], await NamesAsync(register, new() { Changed = true }));
        var counts = await register.The<RegisterList>().CountsAsync(new() { Ratings = [Green], Changed = true });
        Assert.Equal((today, 1, 2), (counts.LastMeeting!.Value, counts.Changed, counts.Total));
    }

    [Fact]
    public async Task The_counts_are_by_rating_with_late_reviews_whatever_rating_is_chosen()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Red, nextReview: today.AddDays(-3));
        await register.AddPersonAsync(Red, nextReview: today);
        await register.AddPersonAsync(Blue, Of("Maya", "Sharma"));

        var counts = await register.The<RegisterList>().CountsAsync(new() { Ratings = [Green], Overdue = true });

        Assert.Equal(new RatingCount(2, 1), counts.ByRating[Red]);
        Assert.Equal(new RatingCount(1, 0), counts.ByRating[Blue]);
        Assert.Equal(new RatingCount(0, 0), counts.ByRating[Green]);
        Assert.Equal((3, 1), (counts.Total, counts.Overdue));
        Assert.Equal(1, (await register.The<RegisterList>().CountsAsync(new() { Search = "sharma" })).Total);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_the_total_counts_them_all()
    {
        await using var register = await TestRegister.OpenAsync();
        for (var i = 0; i < 52; i++)
            await register.AddPersonAsync(details: Of("Maya", $"Sharma {i:00}"), nextReview: today.AddDays(i));

        var second = await register.The<RegisterList>().PageAsync(new() { Page = 2 });

        Assert.Equal(52, second.Total);
        Assert.Equal(["Sharma 50", "Sharma 51"], second.Rows.Select(row => row.FamilyName));
    }

    [Fact]
    public async Task A_closed_episode_is_not_on_the_list()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await ChangeAsync(register, entry, registerEntry => registerEntry.Close(ClosureReason.RiskReduced, register.Act));

        Assert.Empty(await NamesAsync(register, new()));
        Assert.Empty(await register.The<RegisterList>().RowsAfterAsync([entry.Id], 99));
    }

    internal static PersonDetails Of(string given, string family, DateOnly? born = null) =>
        TestPeople.Details(given, family) with
        {
            DateOfBirth = born ?? new(2005, 4, 7),
        };

    internal static InvolvementDetails Lead(string name, string team = "") =>
        new()
        {
            Role = InvolvementRole.LeadProfessional,
            Name = name,
            Team = team,
        };

    internal static async Task<IReadOnlyList<string>> NamesAsync(TestRegister register, RegisterFilter filter) =>
        [.. (await register.The<RegisterList>().PageAsync(filter)).Rows.Select(row => row.FamilyName)];

    internal static async Task ChangeAsync(TestRegister register, Guid person, Action<Person> act)
    {
        await using var change = await register.The<Dsr.Blazor.Platform.Data.UnitOfWork>().BeginAsync(register.Actor, "changed for a test");
        act(await change.Db.People.Include(candidate => candidate.Involvements).SingleAsync(candidate => candidate.Id == person));
        await change.CommitAsync();
    }

    internal static async Task ChangeAsync(TestRegister register, RegisterEntry entry, Action<RegisterEntry> act)
    {
        await using var change = await register.The<Dsr.Blazor.Platform.Data.UnitOfWork>().BeginAsync(register.Actor, "changed for a test");
        act(
            await change
                .Db.Entries.Include(registerEntry => registerEntry.Decisions)
                .SingleAsync(registerEntry => registerEntry.Id == entry.Id)
        );
        await change.CommitAsync();
    }

    static async Task HoldMeetingAsync(TestRegister register)
    {
        var (registerId, entry) = await register.AskAsync(async db =>
            (await db.Registers.Select(support => support.Id).FirstAsync(), await db.Entries.FirstAsync())
        );
        await register.SaveAsync(db =>
        {
            var meeting = new Meeting(registerId, "Weekly review", today, register.Act);
            meeting.SetAgenda([new AgendaLine(entry.Id, entry.PersonId, AgendaSection.Amber, ["due"])], new HashSet<Guid>(), register.Act);
            meeting.Start(register.Act);
            meeting.Finish(new HashSet<Guid>(), register.Act);
            return db.Add(meeting).Entity;
        });
    }

    static async Task AddReferencedAsync(TestRegister register, string reference, PersonDetails details)
    {
        var id = await register.AskAsync(db => db.Registers.Select(support => support.Id).FirstAsync());
        await register.SaveAsync(db =>
        {
            var person = db.Add(Person.Record(details, register.Act)).Entity;
            return db.Add(new RegisterEntry(id, person.Id, reference, today, register.Act)).Entity;
        });
    }
}
