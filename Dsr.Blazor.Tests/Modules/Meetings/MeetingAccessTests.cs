using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Meetings;

public class MeetingAccessTests
{
    static readonly DateOnly friday = new(2026, 11, 20);

    static Blazor.Modules.Meetings.MeetingService The(TestRegister register) => register.The<Blazor.Modules.Meetings.MeetingService>();

    [Theory]
    [InlineData(Role.Coordinator, true, true)]
    [InlineData(Role.Lead, true, true)]
    [InlineData(Role.Chair, true, true)]
    [InlineData(Role.Commissioner, true, false)]
    [InlineData(Role.Governance, true, false)]
    [InlineData(Role.Keyworker, true, false)]
    [InlineData(Role.PartnerProfessional, true, false)]
    [InlineData(Role.Referrer, false, false)]
    [InlineData(Role.PanelMember, false, false)]
    [InlineData(Role.Analyst, false, false)]
    [InlineData(Role.SystemAdministrator, false, false)]
    public async Task Each_role_sees_and_runs_what_the_table_says(Role role, bool sees, bool runs)
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        var id = await The(register).MakeAsync(friday, "Weekly review");
        register.Actor = await register.AddStaffAsync("Somebody", role);

        Assert.Equal(sees, await Record.ExceptionAsync(() => register.The<MeetingQueries>().OpenAsync(id)) is null);
        Assert.Equal(sees, await Record.ExceptionAsync(() => register.The<MeetingMinutes>().OpenAsync(id)) is null);
        foreach (
            var act in new[]
            {
                () => The(register).StartAsync(id),
                () => The(register).RebuildAsync(id),
                () => register.The<WhoIsThere>().AttendAsync(id, new("Amina Green", "City Council"), Attendance.Present),
                () => (Task)The(register).MakeAsync(friday.AddDays(7), "Next"),
            }
        )
        {
            var failure = await Record.ExceptionAsync(act);
            if (runs)
                Assert.Null(failure);
            else
                Assert.IsType<ForbiddenException>(failure);
        }
    }

    [Fact]
    public async Task A_keyworker_is_shown_their_own_people_and_nothing_of_the_others()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var own = await register.AddPersonAsync(Rating.Amber, keyworker: layla.AccountId);
        await register.AddPersonAsync(Rating.Red, TestPeople.Details("Maya", "Sharma") with { NhsNumber = "" });
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Chair);
        var id = await The(register).MakeAsync(friday, "Weekly review");
        await The(register).StartAsync(id);
        var items = await register.AskAsync(db => db.MeetingItems.AsNoTracking().ToListAsync());
        var others = items.Single(item => item.EntryId != own.Id);
        await The(register).GoToAsync(id, others.Id);

        register.Actor = layla;
        var room = await register.The<MeetingQueries>().OpenAsync(id);

        Assert.Equal(own.PersonId, Assert.Single(room.Lines).PersonId);
        Assert.Equal((2, null), (room.Total, room.Current));
        Assert.Null(await register.The<MeetingSheets>().OpenAsync(others.Id));
        Assert.NotNull(await register.The<MeetingSheets>().OpenAsync(items.Single(item => item.EntryId == own.Id).Id));
        Assert.Equal(
            [own.PersonId],
            await register.AskAsync(db =>
                db.ReadEvents.Where(read => read.ActorId == layla.Id && read.Kind == "Opened")
                    .Select(read => read.PersonId!.Value)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task An_item_shown_is_a_record_opened_once_in_a_quarter_of_an_hour_and_a_refresh_is_none()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(Rating.Red);
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Chair);
        await The(register).MakeAsync(friday, "Weekly review");
        var item = await register.AskAsync(db => db.MeetingItems.Select(meeting => meeting.Id).SingleAsync());
        Task<int> OpenedAsync() =>
            register.AskAsync(db => db.ReadEvents.CountAsync(read => read.Kind == "Opened" && read.PersonId == entry.PersonId));

        await register.The<MeetingSheets>().OpenAsync(item);
        await register.The<MeetingSheets>().OpenAsync(item);
        Assert.Equal(1, await OpenedAsync());

        register.Time.Advance(TimeSpan.FromMinutes(16));
        await register.The<MeetingSheets>().LookAsync(item);
        Assert.Equal(1, await OpenedAsync());
        await register.The<MeetingSheets>().OpenAsync(item);
        Assert.Equal(2, await OpenedAsync());
    }
}
