using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Records on the register that lack something. The same rule as <see cref="RecordGaps"/>, once more for the database.</summary>
sealed class RecordGapsOpen() : TodayBlockQuery(TodayKind.Gaps, Permission.ChangePeople, nameof(Person), nameof(RegisterEntry))
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

    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var (db, youngest, plans) = (
            ask.Db,
            Age.LatestBirth(RecordGaps.KeyworkingEnds, ask.Today),
            Age.LatestBirth(RecordGaps.PlansEnd, ask.Today)
        );
        var open =
            from entry in db.Entries
            where entry.Status != EntryStatus.Closed
            join person in PersonVisibility.People(db, ask.Actor, Permission.ChangePeople) on entry.PersonId equals person.Id
            let lead = person.Involvements.Any(involvement =>
                involvement.EndedOn == null && involvement.Role == InvolvementRole.LeadProfessional
            )
            let keyworker = person.Involvements.Any(involvement =>
                involvement.EndedOn == null && involvement.Role == InvolvementRole.Keyworker
            )
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
        var rows = await open.OrderBy(row => row.Entry.AddedOn)
            .ThenBy(row => row.Person.SortName)
            .ThenBy(row => row.Person.Id)
            .Skip(ask.Skip)
            .Take(ask.Take)
            .Select(row => new Facts
            {
                Id = row.Person.Id,
                GivenName = row.Person.GivenName,
                FamilyName = row.Person.FamilyName,
                AddedOn = row.Entry.AddedOn,
                Record = new RecordFacts
                {
                    HasNhsNumber = row.Person.NhsNumber != null,
                    NhsNumberGap = row.Person.NhsNumberGap,
                    LocalAuthority = row.Person.LocalAuthority,
                    ResponsibleBoard = row.Person.ResponsibleBoard,
                    Diagnosis = row.Person.Diagnosis,
                    EhcPlan = row.Person.EhcPlan,
                    HasLeadProfessional = row.Lead,
                    HasKeyworker = row.Keyworker,
                    DateOfBirth = row.Person.DateOfBirth,
                    Rating = row.Entry.Rating,
                },
            })
            .ToListAsync(cancel);
        return new(Kind, await open.CountAsync(cancel), 0, [.. rows.Select(facts => Row(facts, RecordGaps.Of(facts.Record, ask.Today)))]);
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
