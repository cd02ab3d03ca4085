using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Import.Pages;

/// <summary>One import: what became of each row, and what is still to decide.</summary>
public sealed partial class ImportReview(
    ImportService imports,
    ImportLandings landings,
    KeptMappings mappings,
    ReadLog reads,
    ICurrentActor acting,
    NavigationManager nav,
    Toasts toasts,
    ILogger<ImportReview> logger
)
{
    ImportState? state;
    RowPlace? discarding;
    bool missing,
        failed,
        landing,
        takingBack,
        takingAway,
        mayTakeAway;
    string? refusal;
    string reason = "";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? ShowQuery { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageQuery { get; set; }

    string Show => ShowQuery ?? (state?.Check.Count(RowOutcome.Held) > 0 ? "held" : "ready");

    int Page => Math.Max(1, PageQuery ?? 1);

    bool IsOpen => state!.Import.Status is ImportStatus.Checking or ImportStatus.Landed;

    int Ready => state!.Check.Count(RowOutcome.Ready);

    int Episodes => state!.Check.Rows.Count(row => row.OffersNewEpisode && state.Contents.NewEpisodes.Contains(row.Place));

    int Taken => state!.Contents.Taken.Select(takenDifference => takenDifference.Place).Distinct().Count();

    int Landable => Ready + Episodes + Taken;

    string LandWords => Ready > 0 ? $"Land {Written.People(Ready)}" : "Land what was chosen";

    string LandingSays =>
        $"{Written.People(Ready)} {(Ready == 1 ? "joins" : "join")} the register."
        + (Episodes > 0 ? $" {Written.People(Episodes)} who left it {(Episodes == 1 ? "begins" : "begin")} a new episode." : "")
        + (Taken > 0 ? $" What you chose is taken over for {Written.People(Taken)} who {(Taken == 1 ? "is" : "are")} on it already." : "")
        + (
            state!.Check.Count(RowOutcome.Held) is > 0 and var held
                ? $" {Written.Count(held, "row")} {(held == 1 ? "stays" : "stay")} held until put right."
                : ""
        );

    string Standing =>
        state!.Import.Status switch
        {
            ImportStatus.Checking => "Nothing of it is on the register yet",
            ImportStatus.Landed when state.Import.Held > 0 =>
                $"{Written.People(state.Import.Added)} landed, {Written.Count(state.Import.Held, "row")} held",
            ImportStatus.Landed => $"{Written.People(state.Import.Added)} landed",
            ImportStatus.TakenBack => "It was taken back",
            _ => "It was not brought",
        };

    IReadOnlyList<NavItem> TabItems =>
        [
            new("Held", Here("held"), state!.Check.Count(RowOutcome.Held)),
            new("Ready", Here("ready"), Ready),
            new("Duplicates", Here("duplicates"), state.Check.Count(RowOutcome.Duplicate)),
            new("On the register already", Here("existing"), state.Check.Count(RowOutcome.Existing)),
            new("Warnings", Here("warnings"), state.Check.Warnings.Count()),
            new("Columns", Here("columns")),
        ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (missing)
            return;
        await ReadingAsync(() => state?.Import.Id == Id ? LogAsync(state) : LoadAsync());
    }

    Task ReloadAsync() => ReadingAsync(LoadAsync);

    // Whatever goes wrong while reading ends in a sentence on the page.
    async Task ReadingAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception refused) when (refused is NotFoundException or ForbiddenException)
        {
            missing = true;
        }
        catch (Exception unforeseen) when (unforeseen is not (OperationCanceledException or RefusedException))
        {
            failed = true;
            ReadingFailure.Log(logger, unforeseen);
        }
    }

    string Here(string show) => $"{Links.ImportOf(Id)}?show={show}";

    string PageOf(int page) => $"{Here(Show)}&page={page}";

    async Task LoadAsync()
    {
        mayTakeAway = (await acting.GetAsync()).May(Permission.ExportRegister);
        var fresh = await imports.ReadAsync(Id);
        await LogAsync(fresh);
        state = fresh;
    }

    // Those of the register whom the shown rows are about, before the rows show.
    async Task LogAsync(ImportState shown)
    {
        IReadOnlyList<Guid> known = [.. Rows(shown).Select(row => row.Known?.Id).OfType<Guid>().Distinct()];
        if (known.Count > 0)
            await reads.ListedAsync("import", $"{Id} {Show}", known);
    }

    IEnumerable<CheckedRow> Rows(ImportState shown) =>
        (ShowQuery ?? (shown.Check.Count(RowOutcome.Held) > 0 ? "held" : "ready")) switch
        {
            "held" => shown.Check.Of(RowOutcome.Held),
            "ready" => shown.Check.Of(RowOutcome.Ready).Skip((Page - 1) * ReadyRows.PageSize).Take(ReadyRows.PageSize),
            "duplicates" => shown.Check.Of(RowOutcome.Duplicate),
            "existing" => shown.Check.Of(RowOutcome.Existing),
            _ => [],
        };

    async Task RefreshAsync(IReadOnlyList<ChangeNotice> notices)
    {
        if (!notices.Any(notice => notice.Touched.Any(record => record.Id == Id)))
            return;
        await ReloadAsync();
        StateHasChanged();
    }

    async Task DoAsync(Func<Task> act, string? said = null)
    {
        refusal = null;
        try
        {
            await act();
            if (said is not null)
                toasts.Say(said);
        }
        catch (RefusedException refused)
        {
            refusal = refused.Message;
        }
        await ReloadAsync();
    }

    Task CorrectAsync(Correction correction) => DoAsync(() => imports.CorrectAsync(Id, correction));

    Task SettleAsync((RowPlace Place, Settlement As) said) => DoAsync(() => imports.SettleAsync(Id, said.Place, said.As));

    Task OrderAsync(DayOrderChoice choice) => DoAsync(() => imports.OrderAsync(Id, choice));

    Task MapAsync((string Heading, ImportField? Field) chosen) => DoAsync(() => imports.MapAsync(Id, chosen.Heading, chosen.Field));

    Task TakeAsync((RowPlace Place, ImportField Field, bool Take) chosen) =>
        DoAsync(() => imports.TakeAsync(Id, chosen.Place, chosen.Field, chosen.Take));

    Task BeginEpisodeAsync((RowPlace Place, bool Begin) chosen) => DoAsync(() => imports.BeginEpisodeAsync(Id, chosen.Place, chosen.Begin));

    Task KeepMappingAsync(string name) =>
        DoAsync(() => mappings.KeepAsync(name, new FieldMapping(state!.Contents.Mapping)), "The columns are kept for next time.");

    Task LandAsync() => DoAsync(() => landings.LandAsync(Id), "The import has landed.");

    Task TakeBackAsync() => DoAsync(() => landings.TakeBackAsync(Id), "The import was taken back.");

    async Task DropAsync()
    {
        await imports.DropAsync(Id);
        nav.NavigateTo(Links.Import());
    }

    async Task DiscardAsync()
    {
        await imports.DiscardAsync(Id, discarding!.Value, reason);
        (discarding, reason) = (null, "");
        await ReloadAsync();
    }
}
