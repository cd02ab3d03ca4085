using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import.Landing;

/// <summary>
/// Takes over what somebody chose of a row onto a person who was on the register before: never by itself, and adding rather than replacing.
/// </summary>
sealed class TakenDifferences(DsrDb db, RowRecords records, PolicyBook policy, WorkingCalendar calendar, ActorContext act)
{
    static readonly Dictionary<ImportField, PlanItemKind> plan = new()
    {
        [ImportField.Issues] = PlanItemKind.CurrentIssue,
        [ImportField.Tried] = PlanItemKind.Tried,
        [ImportField.CouldHelp] = PlanItemKind.CouldHelp,
        [ImportField.WhatMatters] = PlanItemKind.WhatMatters,
    };

    /// <summary>
    /// The fields that can be taken over. Where somebody is in hospital and since when they joined is put right on the record.
    /// </summary>
    internal static bool CanTake(ImportField field) =>
        field is not (ImportField.Hospital or ImportField.Ward or ImportField.AdmittedOn or ImportField.AddedOn or ImportField.Reference);

    internal async Task ApplyAsync(CheckedRow row, IReadOnlyCollection<ImportField> fields, CancellationToken cancel)
    {
        var person = await db
            .People.Include(candidate => candidate.Involvements)
            .SingleAsync(candidate => candidate.Id == row.Known!.Id, cancel);
        person.Change(Merged(person.Details(), records.Details(row.Person), fields), act);
        Involve(person, row.Person, fields);
        foreach (var (field, kind) in plan.Where(pair => fields.Contains(pair.Key)))
            records.Write(person.Id, kind, Text(row.Person, field));
        if (Any(fields, ImportField.Action, ImportField.ActionOwner, ImportField.ActionDue) && row.Person.Action.Length > 0)
            records.Agree(person.Id, row.Person);
        if (Any(fields, ImportField.Consent, ImportField.ConsentDate, ImportField.ConsentToShare))
            records.Consent(person, row.Person);
        await RateAsync(person, row, fields, cancel);
    }

    async Task RateAsync(Person person, CheckedRow row, IReadOnlyCollection<ImportField> fields, CancellationToken cancel)
    {
        if (!Any(fields, ImportField.Rating, ImportField.RatingDate, ImportField.NextReview))
            return;
        var entry = await db
            .Entries.Include(register => register.Decisions)
            .Include(register => register.Proposals)
            .AsSplitQuery()
            .SingleAsync(register => register.PersonId == person.Id && register.Status != EntryStatus.Closed, cancel);
        if (row.Person.Rating is not null && Any(fields, ImportField.Rating, ImportField.RatingDate))
        {
            entry.Decide(records.Choice(row), entry.Latest?.Number ?? 0, records.NextReviewOf(row), act);
            await RatingFollowUp.ApplyAsync(db, entry, person, policy, calendar, act, cancel);
        }
        else if (row.Person.NextReview is not null)
            entry.SetNextReview(records.NextReviewOf(row));
    }

    void Involve(Person person, ImportedPerson said, IReadOnlyCollection<ImportField> fields)
    {
        foreach (
            var involved in records
                .Involved(said)
                .Where(involved =>
                    involved.Role == InvolvementRole.Keyworker
                        ? fields.Contains(ImportField.Keyworker)
                        : Any(fields, ImportField.Lead, ImportField.Team)
                )
        )
        {
            foreach (
                var before in person
                    .Involvements.Where(involvement => involvement.Role == involved.Role && involvement.EndedOn is null)
                    .ToList()
            )
                before.End(act);
            person.Involve(involved, act);
        }
    }

    static PersonDetails Merged(PersonDetails now, PersonDetails said, IReadOnlyCollection<ImportField> fields) =>
        now with
        {
            NhsNumber = fields.Contains(ImportField.NhsNumber) ? said.NhsNumber : now.NhsNumber,
            FamilyName = fields.Contains(ImportField.FamilyName) ? said.FamilyName : now.FamilyName,
            GivenName = fields.Contains(ImportField.GivenName) ? said.GivenName : now.GivenName,
            PreferredName = fields.Contains(ImportField.PreferredName) ? said.PreferredName : now.PreferredName,
            DateOfBirth = fields.Contains(ImportField.DateOfBirth) ? said.DateOfBirth : now.DateOfBirth,
            Gender = fields.Contains(ImportField.Gender) ? said.Gender : now.Gender,
            Diagnosis = fields.Contains(ImportField.Diagnosis) ? said.Diagnosis : now.Diagnosis,
            DiagnosisStatus = fields.Contains(ImportField.DiagnosisStatus) ? said.DiagnosisStatus : now.DiagnosisStatus,
            Address = fields.Contains(ImportField.Address) ? said.Address : now.Address,
            Postcode = fields.Contains(ImportField.Postcode) ? said.Postcode : now.Postcode,
            LocalAuthority = fields.Contains(ImportField.LocalAuthority) ? said.LocalAuthority : now.LocalAuthority,
            ResponsibleBoard = fields.Contains(ImportField.Icb) ? said.ResponsibleBoard : now.ResponsibleBoard,
            EhcPlan = fields.Contains(ImportField.EhcPlan) ? said.EhcPlan : now.EhcPlan,
        };

    static string Text(ImportedPerson said, ImportField field) => FieldText.Of(said).GetValueOrDefault(field, "");

    static bool Any(IReadOnlyCollection<ImportField> fields, params ImportField[] of) => fields.Any(of.Contains);
}
