using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Records on the register that lack something. The same rule as <see cref="RecordGaps"/>, once more for the database.</summary>
sealed class RecordGapsOpen() : TodayBlockQuery(TodayKind.Gaps, Function.ChangePeople, nameof(Person), nameof(RegisterEntry))
{
    sealed class Facts
    {
        public Guid Id { get; init; }
        public string GivenName { get; init; } = "";
        public string FamilyName { get; init; } = "";
        public string SortName { get; init; } = "";
        public DateOnly AddedOn { get; init; }
        public RecordFacts Record { get; init; } = new();
    }

    internal override async Task<TodayBlock> Read(TodayAsk ask, CancellationToken cancel)
    {
        var (db, youngest, plans) = (
            ask.Db,
            Age.LatestBirth(RecordGaps.KeyworkingEnds, ask.Today),
            Age.LatestBirth(RecordGaps.PlansEnd, ask.Today)
        );
        var open =
            from entry in db.Entries
            where entry.Status != EntryStatus.Closed
            join person in Visible.People(db, ask.Actor, Function.ChangePeople) on entry.PersonId equals person.Id
            let lead = person.Involvements.Any(one => one.EndedOn == null && one.Role == InvolvementRole.LeadProfessional)
            let keyworker = person.Involvements.Any(one => one.EndedOn == null && one.Role == InvolvementRole.Keyworker)
            where
                person.NhsNumber == null && person.NhsNumberGap == NhsNumberGap.NotYetTraced
                || person.LocalAuthority == ""
                || person.ResponsibleBoard == ""
                || person.Diagnosis == DiagnosisCategory.NotYetKnown
                || person.EhcPlan == EhcPlan.NotYetKnown && person.DateOfBirth > plans
                || !lead
                || !keyworker && entry.Rating != Rating.Green && person.DateOfBirth > youngest
            select new
            {
                Entry = entry,
                Person = person,
                Lead = lead,
                Keyworker = keyworker,
            };
        var rows = await open.OrderBy(one => one.Entry.AddedOn)
            .ThenBy(one => one.Person.SortName)
            .ThenBy(one => one.Person.Id)
            .Skip(ask.Skip)
            .Take(ask.Take)
            .Select(one => new Facts
            {
                Id = one.Person.Id,
                GivenName = one.Person.GivenName,
                FamilyName = one.Person.FamilyName,
                AddedOn = one.Entry.AddedOn,
                Record = new RecordFacts
                {
                    HasNhsNumber = one.Person.NhsNumber != null,
                    NhsNumberGap = one.Person.NhsNumberGap,
                    LocalAuthority = one.Person.LocalAuthority,
                    ResponsibleBoard = one.Person.ResponsibleBoard,
                    Diagnosis = one.Person.Diagnosis,
                    EhcPlan = one.Person.EhcPlan,
                    HasLeadProfessional = one.Lead,
                    HasKeyworker = one.Keyworker,
                    DateOfBirth = one.Person.DateOfBirth,
                    Rating = one.Entry.Rating,
                },
            })
            .ToListAsync(cancel);
        return new(Kind, await open.CountAsync(cancel), 0, [.. rows.Select(one => Row(one, RecordGaps.Of(one.Record, ask.Today)))]);
    }

    static TodayRow Row(Facts facts, IReadOnlyList<RecordGap> gaps) =>
        new()
        {
            Act = gaps.All(gap => gap.IsOfPeople()) ? TodayAct.AddContact : TodayAct.CompleteDetails,
            PersonId = facts.Id,
            Who = TodayAsk.Name(facts.GivenName, facts.FamilyName),
            What = string.Join(", ", gaps.Select(gap => gap.InWords())),
            Working = $"on the register since {Written.Date(facts.AddedOn)}",
        };
}
