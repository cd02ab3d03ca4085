using System.Collections.Concurrent;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Actions;

// What eight people do to the same actions at the same time. What each does, in which order and to which action is drawn before they
// begin; which of them gets there first is the machine's to say, and nothing that is asserted depends on it.
public class ManyHandsTests
{
    const int Edits = 200,
        AtFirst = 12;

    enum Act
    {
        Agree,
        Note,
        Block,
        Finish,
        Reopen,
        Change,
        Reassign,
    }

    sealed record Edit(int Number, Act Act, int Target)
    {
        public string Words => $"{Act} {Number}";
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(7)]
    public async Task Every_action_is_there_exactly_once_after_200_edits_by_8_people(int seed)
    {
        await using var register = await TestRegister.OpenAsync();
        var room = await Room.OfAsync(register);
        var schedule = Draw(seed);
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var working = room
            .Staff.Select(
                (actor, at) =>
                    Task.Run(async () =>
                    {
                        await begin.Task;
                        var hands = new Hands(room, actor);
                        foreach (var edit in schedule.Where(edit => edit.Number % room.Staff.Count == at))
                            await hands.DoAsync(edit);
                    })
            )
            .ToList();
        begin.SetResult();
        await Task.WhenAll(working);

        await room.ShouldHaveEverythingOnceAsync(schedule);
        var verdict = await register.The<ChainProof>().VerifyAsync(TestContext.Current.CancellationToken);
        Assert.True(verdict.Holds, string.Join(' ', verdict.Breaks));
    }

    [Fact]
    public void The_schedule_is_its_seed_s_alone() => Assert.Equal(Draw(2026), Draw(2026));

#pragma warning disable CA5394 // Not a secret.
    static List<Edit> Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Edits).Select(number => new Edit(number, (Act)random.Next(7), random.Next(AtFirst)))];
    }
#pragma warning restore CA5394

    /// <summary>The people, what is agreed for them, and what each edit came to.</summary>
    sealed class Room(TestRegister register, IReadOnlyList<Actor> staff, IReadOnlyList<Guid> people)
    {
        public TestRegister Register => register;

        /// <summary>Six who may do everything, and two keyworkers, who may not agree, change or give away.</summary>
        public IReadOnlyList<Actor> Staff => staff;
        public IReadOnlyList<Guid> People => people;
        public List<Guid> Actions { get; } = [];
        public ConcurrentBag<(Guid Action, string Words)> Written { get; } = [];
        public ConcurrentBag<Guid> Changed { get; } = [];
        public ConcurrentBag<Edit> Agreed { get; } = [];
        public ConcurrentBag<Edit> Refused { get; } = [];

        public static async Task<Room> OfAsync(TestRegister register)
        {
            Role[] roles =
            [
                Role.Coordinator,
                Role.Lead,
                Role.Chair,
                Role.Commissioner,
                Role.Coordinator,
                Role.Lead,
                Role.Keyworker,
                Role.Keyworker,
            ];
            var staff = new List<Actor>();
            foreach (var role in roles)
                staff.Add(await register.AddStaffAsync($"Colleague {staff.Count}", role));
            var people = new List<Guid>();
            for (var at = 0; at < 3; at++)
            {
                people.Add(
                    (await register.AddPersonAsync(details: TestPeople.Details(family: $"Example{at}") with { NhsNumber = "" })).PersonId
                );
                foreach (var keyworker in staff.TakeLast(2))
                    await RegisterListTests.ChangeAsync(register, people[^1], person => person.Involve(
                            new()
                            {
                                Role = InvolvementRole.Keyworker,
                                Name = keyworker.Name,
                                AccountId = keyworker.AccountId,
                            },
                            register.Act
                        ));
            }
            var room = new Room(register, staff, people);
            for (var at = 0; at < AtFirst; at++)
                room.Actions.Add(await register.The<AgreedActions>().AddAsync(people[at % 3], What($"At first {at}")));
            return room;
        }

        public static ActionDetails What(string words) =>
            new()
            {
                Text = words,
                OwnerName = "A. Green",
                OwnerOrganisation = "City Council",
                Due = new(2026, 12, 1),
            };

        public Task<PlanAction> ReadAsync(Guid action) =>
            register.AskAsync(db => db.Actions.AsNoTracking().SingleAsync(plan => plan.Id == action));

        public async Task ShouldHaveEverythingOnceAsync(List<Edit> schedule)
        {
            var all = await register.AskAsync(db => db.Actions.AsNoTracking().Include(action => action.Notes).ToListAsync());
            var texts = Enumerable
                .Range(0, AtFirst)
                .Select(at => $"At first {at}")
                .Concat(Agreed.Select(edit => edit.Words))
                .Order(StringComparer.Ordinal);
            Assert.Equal(texts, all.Select(action => action.Text).Order(StringComparer.Ordinal));
            Assert.Equal(Written.Order(), all.SelectMany(action => action.Notes.Select(note => (action.Id, note.Text))).Order());
            Assert.All(all, action =>
                Assert.Equal(Enumerable.Range(1, action.Notes.Count), action.Notes.Select(note => note.Number).Order())
            );

            // Each action was agreed once; each note and each change since has an event and a version of its own.
            var events = await register.AskAsync(db =>
                db.AuditEvents.Where(auditEvent => auditEvent.Kind == nameof(PlanAction))
                    .GroupBy(auditEvent => auditEvent.AggregateId)
                    .Select(group => new { group.Key, Count = group.Count() })
                    .ToDictionaryAsync(row => row.Key, row => row.Count)
            );
            Assert.All(all, action => Assert.Equal(1 + action.Notes.Count + Changed.Count(id => id == action.Id), events[action.Id]));
            Assert.All(all, action => Assert.Equal(events[action.Id], action.Version));
            // Nothing was lost on the way: what was not taken was refused, and only where the rules refuse.
            Assert.All(Refused, edit => Assert.Contains(edit.Act, new[] { Act.Change, Act.Reassign }));
            Assert.Equal(schedule.Count(edit => edit.Act == Act.Agree && MayAll(edit)), Agreed.Count);
        }

        bool MayAll(Edit edit) => Reassignments.May(staff[edit.Number % staff.Count]);
    }

    /// <summary>One of the eight at work, with services that know them as the actor.</summary>
    sealed class Hands(Room room, Actor actor)
    {
        readonly AgreedActions actions = new(new Authorizer(new FixedActor(actor)), room.Register.The<UnitOfWork>());
        readonly Reassignments reassignments = new(new Authorizer(new FixedActor(actor)), room.Register.The<UnitOfWork>());

        public Task DoAsync(Edit edit)
        {
            var action = room.Actions[edit.Target];
            // A keyworker writes where the team would agree, change or give away.
            return !Reassignments.May(actor) && edit.Act is Act.Agree or Act.Change or Act.Reassign
                ? WriteAsync(edit, action, () => actions.NoteAsync(action, edit.Words))
                : edit.Act switch
                {
                    Act.Agree => AgreeAsync(edit),
                    Act.Note => WriteAsync(edit, action, () => actions.NoteAsync(action, edit.Words)),
                    Act.Block => WriteAsync(edit, action, () => actions.MoveAsync(action, ActionStatus.Blocked, edit.Words)),
                    Act.Finish => WriteAsync(edit, action, () => actions.FinishAsync(action, edit.Words)),
                    Act.Reopen => WriteAsync(edit, action, () => actions.MoveAsync(action, ActionStatus.Open, edit.Words)),
                    Act.Change => ChangeAsync(edit, action),
                    _ => ReassignAsync(edit),
                };
        }

        async Task AgreeAsync(Edit edit)
        {
            await actions.AddAsync(room.People[edit.Target % 3], Room.What(edit.Words));
            room.Agreed.Add(edit);
        }

        async Task WriteAsync(Edit edit, Guid action, Func<Task> write)
        {
            await write();
            room.Written.Add((action, edit.Words));
        }

        // Where a colleague moved the date first, it is handed back: one reads what is now agreed, and tries again.
        async Task ChangeAsync(Edit edit, Guid action)
        {
            try
            {
                while (true)
                {
                    var opened = (await room.ReadAsync(action)).Details();
                    if (
                        !(
                            await actions.ChangeAsync(action, opened with { Due = new DateOnly(2027, 1, 1).AddDays(edit.Number) }, opened)
                        ).IsClean
                    )
                        continue;
                    room.Changed.Add(action);
                    return;
                }
            }
            catch (RefusedException)
            {
                room.Refused.Add(edit);
            }
        }

        async Task ReassignAsync(Edit edit)
        {
            var ids = Enumerable.Range(edit.Target, 3).Select(at => room.Actions[at % AtFirst]).ToList();
            var seen = new List<SeenAction>();
            foreach (var id in ids)
            {
                var one = await room.ReadAsync(id);
                seen.Add(new(id, one.Version, new(one.OwnerAccountId, one.OwnerName, one.OwnerOrganisation)));
            }
            var given = await reassignments.GiveAsync(seen, new(room.Staff[0].AccountId, $"Taker {edit.Number}", "Trust"), edit.Words);
            foreach (var id in ids.Except(given.Left.Select(left => left.Id)))
                room.Written.Add((id, edit.Words));
            if (given.Left.Count > 0)
                room.Refused.Add(edit);
            Assert.Equal(ids.Count, given.Given + given.Left.Count);
        }
    }
}
