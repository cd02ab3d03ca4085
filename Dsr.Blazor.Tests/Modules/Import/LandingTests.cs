using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import;

public class LandingTests
{
    [Fact]
    public async Task A_row_becomes_a_person_with_all_that_the_row_says()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        await register.The<ImportLandings>().LandAsync(id);

        var person = await register.AskAsync(db =>
            db.People.Include(candidate => candidate.Involvements)
                .SingleAsync(candidate => candidate.FamilyName == "Sharma" || candidate.FamilyName == "SHARMA")
        );
        var entry = await register.AskAsync(db =>
            db.Entries.Include(registerEntry => registerEntry.Decisions).SingleAsync(registerEntry => registerEntry.PersonId == person.Id)
        );
        var consent = await register.AskAsync(db => db.Consents.SingleAsync(record => record.PersonId == person.Id));
        var action = await register.AskAsync(db => db.Actions.SingleAsync(planAction => planAction.PersonId == person.Id));
        var stay = await register.AskAsync(db => db.Stays.SingleAsync(inpatient => inpatient.PersonId == person.Id));
        var plan = await register.AskAsync(db =>
            db.PlanItems.Where(planItem => planItem.PersonId == person.Id)
                .ToDictionaryAsync(planItem => planItem.Kind, planItem => planItem.Text)
        );

        Assert.Equal(
            (
                "Maya",
                new DateOnly(2007, 8, 27),
                "999 939 0927",
                DiagnosisCategory.LearningDisabilityAndAutism,
                "TB3 9TW",
                "Mercia County Council"
            ),
            (person.GivenName, person.DateOfBirth, person.NhsNumber.ToString(), person.Diagnosis, person.Postcode, person.LocalAuthority)
        );
        Assert.Equal(
            [(InvolvementRole.LeadProfessional, "Nadia Jackson", "Intensive Support Team"), (InvolvementRole.Keyworker, "Omar Owen", "")],
            person
                .Involvements.OrderBy(involvement => involvement.Role)
                .Select(involvement => (involvement.Role, involvement.Name, involvement.Team))
        );
        Assert.Equal(
            (Rating.Blue, new DateOnly(2025, 11, 1), new DateOnly(2025, 2, 17), new DateOnly(2026, 11, 3)),
            (entry.Rating, entry.RatingSince, entry.AddedOn, entry.NextReviewDue)
        );
        Assert.Equal("Imported from register-messy.xlsx, DSR, row 5.", entry.Decisions.Single().Reason);
        Assert.Equal((ConsentScope.JoinRegister, ConsentDecision.Given), (consent.Scope, consent.Decision));
        Assert.Equal(("Psychiatry review", new DateOnly(2026, 11, 19)), (action.Text, action.Due));
        Assert.Equal(("St Oswald's Hospital", new DateOnly(2025, 12, 20)), (stay.Hospital, stay.AdmittedOn));
        Assert.Equal("Stopped taking medication", plan[PlanItemKind.CurrentIssue]);
        Assert.Contains("2:1 support at school", plan[PlanItemKind.Tried]);
    }

    [Theory]
    [InlineData("register-messy.xlsx", 89, 7)]
    [InlineData("register-plain.xlsx", 223, 17)]
    public async Task All_ready_rows_land_and_the_held_ones_stay_as_a_work_list(string file, int ready, int held)
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(register, file);

        await register.The<ImportLandings>().LandAsync(id);

        var state = await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(id);
        Assert.Equal((ImportStatus.Landed, ready, held), (state.Import.Status, state.Import.Added, state.Import.Held));
        Assert.Equal(held, state.Check.Count(RowOutcome.Held));
        Assert.Equal(0, state.Check.Count(RowOutcome.Ready));
        Assert.Equal(
            (ready, ready, ready),
            await register.AskAsync(async db =>
                (
                    await db.People.CountAsync(),
                    await db.Entries.CountAsync(),
                    await db.Entries.Select(entry => entry.Reference).Distinct().CountAsync()
                )
            )
        );
        Assert.Equal(held, (await register.The<HeldRows>().CountAsync()).Rows);
        Assert.True((await register.The<Blazor.Platform.Audit.ChainProof>().VerifyAsync()).Holds);
    }

    [Fact]
    public async Task The_same_file_again_is_all_existing_and_adds_nobody()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.The<ImportLandings>().LandAsync(await BringAsync(register, "register-plain.xlsx"));

        var again = (
            await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(await BringAsync(register, "register-plain.xlsx"))
        ).Check;

        Assert.Equal((0, 223), (again.Count(RowOutcome.Ready), again.Count(RowOutcome.Existing)));
        Assert.Empty(
            again
                .Of(RowOutcome.Existing)
                .SelectMany(row => row.Differences)
                .Select(difference => $"{difference.Field}: {difference.Here} / {difference.There}")
        );
    }

    [Fact]
    public async Task A_held_row_put_right_lands_with_the_next_landing()
    {
        await using var register = await TestRegister.OpenAsync();
        var (imports, landings) = (register.The<Blazor.Modules.Import.ImportService>(), register.The<ImportLandings>());
        var id = await BringAsync(register, "register-messy.xlsx");
        await landings.LandAsync(id);
        var held = (await imports.ReadAsync(id)).Check.Of(RowOutcome.Held).First(row => row.Reasons is [{ Reason: HeldReason.Rating }]);

        await imports.CorrectAsync(id, new(held.Place.Sheet, held.Place.Row, ImportField.Rating, "Amber"));
        Assert.Equal(6, (await register.The<HeldRows>().CountAsync()).Rows);
        await landings.LandAsync(id);

        Assert.Equal(90, await register.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(6, (await imports.ReadAsync(id)).Check.Rows.Count(row => row.Outcome == RowOutcome.Held));
    }

    [Fact]
    public async Task A_discarded_row_needs_a_reason_and_is_gone_from_the_work_list()
    {
        await using var register = await TestRegister.OpenAsync();
        var imports = register.The<Blazor.Modules.Import.ImportService>();
        var id = await BringAsync(register, "register-messy.xlsx");
        await register.The<ImportLandings>().LandAsync(id);
        var held = (await imports.ReadAsync(id)).Check.Of(RowOutcome.Held).First().Place;

        await Assert.ThrowsAsync<RefusedException>(() => imports.DiscardAsync(id, held, " "));
        await imports.DiscardAsync(id, held, "She said no when we asked again.");

        Assert.Equal(6, (await register.The<HeldRows>().CountAsync()).Rows);
    }

    [Fact]
    public async Task An_import_is_taken_back_whole_and_leaves_nobody()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        await register.The<ImportLandings>().LandAsync(id);

        await register.The<ImportLandings>().TakeBackAsync(id);

        Assert.Equal(
            (0, 0, 0, 0, 0),
            await register.AskAsync(async db =>
                (
                    await db.People.CountAsync(),
                    await db.Entries.CountAsync(),
                    await db.Consents.CountAsync(),
                    await db.Actions.CountAsync(),
                    await db.ImportContents.CountAsync()
                )
            )
        );
        Assert.True((await register.The<Blazor.Platform.Audit.ChainProof>().VerifyAsync()).Holds);
        Assert.Equal(0, (await register.The<HeldRows>().CountAsync()).Rows);
    }

    [Fact]
    public async Task Once_somebody_has_worked_on_one_of_its_people_it_stays()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        await register.The<ImportLandings>().LandAsync(id);
        var person = await register.AskAsync(db =>
            db.People.OrderBy(candidate => candidate.Id).Select(candidate => candidate.Id).FirstAsync()
        );
        await register.The<Blazor.Modules.Plans.PlanService>().AddAsync(person, PlanItemKind.CouldHelp, "A quieter flat.");

        await Assert.ThrowsAsync<RefusedException>(() => register.The<ImportLandings>().TakeBackAsync(id));

        Assert.Equal(89, await register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_difference_is_taken_over_only_when_it_was_chosen()
    {
        await using var register = await TestRegister.OpenAsync();
        var imports = register.The<Blazor.Modules.Import.ImportService>();
        await register.The<ImportLandings>().LandAsync(await BringAsync(register, "register-plain.xlsx"));
        var person = await register.AskAsync(db =>
            db.People.SingleAsync(candidate => candidate.FamilyName == "Thompson" && candidate.GivenName == "Aaliyah")
        );
        await register
            .The<Blazor.Modules.People.PersonRecords>()
            .ChangeAsync(
                person.Id,
                person.Details() with
                {
                    LocalAuthority = "Elsewhere",
                    ResponsibleBoard = "Severn and Mercia Integrated Care Board",
                    Postcode = "ZZ1 1ZZ",
                },
                person.Details()
            );

        var id = await BringAsync(register, "register-plain.xlsx");
        var row = (await imports.ReadAsync(id)).Check.Of(RowOutcome.Existing).Single(checkedRow => checkedRow.Differences.Count > 0);
        Assert.Equal([ImportField.Postcode, ImportField.LocalAuthority], row.Differences.Select(difference => difference.Field).Order());
        await imports.TakeAsync(id, row.Place, ImportField.LocalAuthority, take: true);
        await register.The<ImportLandings>().LandAsync(id);

        var after = await register.AskAsync(db => db.People.SingleAsync(candidate => candidate.Id == person.Id));
        Assert.Equal(("Severnside City Council", "ZZ1 1ZZ"), (after.LocalAuthority, after.Postcode));
    }

    [Fact]
    public async Task Only_a_coordinator_or_the_lead_brings_a_spreadsheet()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Layla Owen", Role.Keyworker);

        await Assert.ThrowsAsync<ForbiddenException>(() => BringAsync(register, "register-plain.xlsx"));
    }

    [Fact]
    public async Task A_mapping_is_kept_by_name_and_the_same_name_keeps_the_newer()
    {
        await using var register = await TestRegister.OpenAsync();
        var mappings = register.The<KeptMappings>();

        await mappings.KeepAsync("Mercia's sheet", FieldMapping.None.With("KW (0-25)", ImportField.Keyworker));
        await mappings.KeepAsync("Mercia's sheet", FieldMapping.None.With("KW (0-25)", null));

        Assert.Null(Assert.Single(MappingText.Read(Assert.Single(await mappings.AllAsync()).Json).Columns).Value);
    }

    [Theory]
    [InlineData("register-messy.xlsx", 89)]
    [InlineData("register-plain.xlsx", 223)]
    public async Task Our_own_export_imported_again_is_all_existing_without_differences(string file, int people)
    {
        await using var register = await TestRegister.OpenAsync();
        await register.The<ImportLandings>().LandAsync(await BringAsync(register, file));
        using var export = new MemoryStream();
        await register.The<RegisterExport>().WriteAsync(export, RegisterFilter.Everyone, "To bring it again");

        export.Position = 0;
        var check = await register
            .The<Blazor.Modules.Import.ImportService>()
            .DryRunAsync(SpreadsheetFile.Read(export, "register.xlsx"), FieldMapping.None, []);

        Assert.Equal((people, people), (check.Rows.Count, check.Count(RowOutcome.Existing)));
        Assert.Empty(
            check
                .Rows.SelectMany(row => row.Differences)
                .Select(difference => $"{difference.Field}: {difference.Here} / {difference.There}")
        );
    }

    static async Task<Guid> BringAsync(TestRegister register, string file)
    {
        await using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", file));
        return await register
            .The<Blazor.Modules.Import.ImportService>()
            .BringAsync(SpreadsheetFile.Read(stream, file), file, FieldMapping.None, []);
    }
}
