using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import.Landing;

/// <summary>From a row to the records of the register. What the row does not say is not made up; what it says is all kept.</summary>
sealed class RowRecords(
    DsrDb db,
    Guid register,
    string fileName,
    References references,
    PolicyBook policy,
    WorkingCalendar calendar,
    ActorContext act
)
{
    readonly List<string> overlong = [];

    /// <summary>A new person with all that the row says.</summary>
    internal Person Add(CheckedRow row)
    {
        var person = db.Add(Person.Record(Details(row.Person), act)).Entity;
        AddEpisode(row, person);
        return person;
    }

    /// <summary>A new episode of somebody who was on the register before.</summary>
    internal void AddEpisode(CheckedRow row, Person person)
    {
        var said = row.Person;
        var reference = references.Give(said.Reference);
        if (said.Reference.Length > 0 && reference != said.Reference)
            Write(person.Id, PlanItemKind.Note, $"The reference in the spreadsheet: {said.Reference}");
        var entry = db.Add(
            new RegisterEntry(register, person.Id, reference, Past(said.AddedOn) ?? Past(said.RatingDate) ?? act.Today, act)
        ).Entity;
        Rate(entry, row);
        Consent(person, said);
        foreach (var involvement in Involved(said))
            person.Involve(involvement, act);
        Plan(person.Id, row);
        if (said.Action.Length > 0)
            Agree(person.Id, said);
        if (said.Rating == Rating.Blue)
            db.Add(new InpatientStay(person.Id, Fit(Hospital(said), 200, "hospital"), Past(said.AdmittedOn), act));
        foreach (var further in row.Further)
            AddFurther(person.Id, further);
        foreach (var text in overlong)
            Write(person.Id, PlanItemKind.Note, text);
        overlong.Clear();
    }

    /// <summary>Somebody who was on the register before.</summary>
    internal Task<Person> KnownAsync(CheckedRow row, CancellationToken cancel) =>
        db.People.Include(person => person.Involvements).SingleAsync(person => person.Id == row.Known!.Id, cancel);

    /// <summary>Where the row came from, as the record says it.</summary>
    internal string From(CheckedRow row) => $"imported from {fileName}, {row.Place.Sheet}, row {row.Place.Row}";

    internal PersonDetails Details(ImportedPerson said) =>
        new()
        {
            GivenName = Fit(said.GivenName, 100, "given name"),
            FamilyName = Fit(said.FamilyName, 100, "family name"),
            PreferredName = Fit(said.PreferredName, 100, "preferred name"),
            DateOfBirth = said.DateOfBirth,
            NhsNumber = said.NhsNumber?.Digits ?? "",
            Gender = said.Gender,
            Diagnosis = said.Diagnosis,
            DiagnosisStatus = said.DiagnosisStatus,
            Address = Fit(said.Address, 300, "address"),
            Postcode = Fit(said.Postcode, 10, "postcode"),
            LocalAuthority = Fit(said.LocalAuthority, 100, "local authority"),
            ResponsibleBoard = Fit(said.Icb, 100, "board"),
            EhcPlan = said.EhcPlan switch
            {
                true => EhcPlan.Yes,
                false => EhcPlan.No,
                _ => EhcPlan.NotYetKnown,
            },
        };

    internal RatingChoice Choice(CheckedRow row)
    {
        var reason =
            row.Person.RatingReason.Length > 0
                ? $"{Fit(row.Person.RatingReason, 3500, "reason for the rating")} ({From(row)})"
                : Sentence(From(row));
        return new(
            row.Person.Rating!.Value,
            reason + DaysNotTaken(row),
            RatedAt.Import,
            Past(row.Person.RatingDate) ?? Past(row.Person.AddedOn) ?? act.Today
        );
    }

    internal Deadline NextReviewOf(CheckedRow row) =>
        row.Person.NextReview is { } due
            ? Deadline.Chosen(due, "as the spreadsheet said", act.Today, calendar)
            : NextReview.After(row.Person.Rating!.Value, "the import", act.Today, policy, calendar);

    internal IEnumerable<InvolvementDetails> Involved(ImportedPerson said)
    {
        if (said.Lead.Length + said.Team.Length > 0)
            yield return new()
            {
                Role = InvolvementRole.LeadProfessional,
                Name = Fit(said.Lead.Length > 0 ? said.Lead : said.Team, 120, "lead professional"),
                Team = Fit(said.Team, 200, "team"),
            };
        if (said.Keyworker.Length > 0)
            yield return new() { Role = InvolvementRole.Keyworker, Name = Fit(said.Keyworker, 120, "keyworker") };
    }

    internal void Agree(Guid person, ImportedPerson said) =>
        db.Add(
            new PlanAction(
                person,
                new()
                {
                    Text = Fit(said.Action, 1000, "action"),
                    OwnerName = said.ActionOwner,
                    Due = said.ActionDue,
                },
                ActionSource.Import,
                null,
                act
            )
        );

    internal void Write(Guid person, PlanItemKind kind, string text)
    {
        // A cell holds more than an item does: nothing of it is cut off.
        for (var at = 0; at < text.Length; at += PlanItem.Longest)
            db.Add(new PlanItem(person, kind, text.Substring(at, Math.Min(PlanItem.Longest, text.Length - at)), act));
    }

    internal void Consent(Person person, ImportedPerson said)
    {
        var on = Past(said.ConsentDate) ?? Past(said.AddedOn) ?? act.Today;
        var answer = new ConsentAnswer
        {
            Decision = said.Consent,
            Basis = said.ConsentBasis,
            Method = said.ConsentMethod,
            On = on < person.DateOfBirth ? act.Today : on,
            Note = ConsentNote(said),
        };
        db.Add(new ConsentRecord(person.Id, person.DateOfBirth, answer with { Scope = ConsentScope.JoinRegister }, act));
        if (said.ConsentToShare is { } share)
            db.Add(
                new ConsentRecord(
                    person.Id,
                    person.DateOfBirth,
                    answer with
                    {
                        Scope = ConsentScope.ShareWithOrganisations,
                        Decision = share,
                    },
                    act
                )
            );
    }

    // A day of consent that is not taken is not replaced in silence.
    static string ConsentNote(ImportedPerson said) =>
        said.ConsentDateSaid.Length > 0
            ? $"The spreadsheet said “{Short(said.ConsentDateSaid)}” for the day of consent, which is not taken: another day stands in its place."
        : said.ConsentDate is null ? "The spreadsheet gave no date of its own."
        : "";

    // Where another day stands in the place of one that was not taken, the decision says so.
    static string DaysNotTaken(CheckedRow row)
    {
        var said = row.Person;
        ImportField[] replaced =
        [
            .. said.RatingDate is null ? [ImportField.RatingDate] : Array.Empty<ImportField>(),
            .. said.AddedOn is null ? [ImportField.AddedOn] : Array.Empty<ImportField>(),
            .. said.NextReview is null ? [ImportField.NextReview] : Array.Empty<ImportField>(),
        ];
        var days = row.Warnings.Where(warning =>
            replaced.Contains(warning.Field) && warning.Kind is WarningKind.NotRead or WarningKind.LooksWrong && warning.Value.Length > 0
        );
        return string.Concat(
            days.Select(warning =>
                $" The spreadsheet said “{Short(warning.Value)}” for {warning.Field.Label().ToLowerInvariant()}, which is not taken."
            )
        );
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    internal static string Hospital(ImportedPerson said) =>
        string.Join(", ", new[] { said.Hospital, said.Ward }.Where(part => part.Length > 0));

    void Rate(RegisterEntry entry, CheckedRow row) => entry.Decide(Choice(row), 0, NextReviewOf(row), act);

    // What a further row of the person adds, and what it says otherwise than the record does.
    void AddFurther(Guid person, FurtherRow row)
    {
        Texts(person, row.Adds);
        if (row.Adds.Action.Length > 0)
            Agree(person, row.Adds);
        if (row.NotTaken.Count > 0)
            Write(
                person,
                PlanItemKind.Note,
                $"Row {row.Place.Row} of the spreadsheet says otherwise. {string.Join("; ", row.NotTaken.Select(Otherwise))}."
            );
    }

    void Plan(Guid person, CheckedRow row)
    {
        var said = row.Person;
        Texts(person, said);
        if (said.Rating != Rating.Blue && Hospital(said).Length > 0)
            Write(
                person,
                PlanItemKind.Note,
                $"The spreadsheet named a hospital: {Hospital(said)}{(said.AdmittedOn is { } day ? $", admitted on {Written.Date(day)}" : "")}."
            );
    }

    void Texts(Guid person, ImportedPerson said)
    {
        Write(person, PlanItemKind.CurrentIssue, said.Issues);
        Write(person, PlanItemKind.Tried, said.Tried);
        Write(person, PlanItemKind.CouldHelp, said.CouldHelp);
        Write(person, PlanItemKind.WhatMatters, said.WhatMatters);
        Write(person, PlanItemKind.Note, said.Notes);
    }

    // A cell may hold more than its field: the field then holds the beginning, and a note the whole.
    string Fit(string text, int most, string what)
    {
        if (text.Length <= most)
            return text;
        overlong.Add($"The whole {what} in the spreadsheet: {text}");
        return text[..(most - 1)] + "…";
    }

    // A day in the future cannot have happened; the check warned of it.
    DateOnly? Past(DateOnly? day) => day <= act.Today ? day : null;

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    // An address in a note would outlive its restriction.
    static string Otherwise(Difference other) =>
        other.Field is ImportField.Address or ImportField.Postcode
            ? $"{other.Field.Label()}: another one, which stands in the spreadsheet"
            : $"{other.Field.Label()}: {other.Here}";
}
