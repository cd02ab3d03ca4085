using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Forms;

/// <summary>What a merging form holds: as it was opened, and as it stands.</summary>
public sealed record Edited<T>(T Opened, T Mine);

/// <summary>A form whose fields are merged with what a colleague saved while it was open.</summary>
public abstract class MergingForm<T> : PersonForm<Edited<T>>
    where T : class
{
    IReadOnlyList<FormField>? lastHanded;

    [Inject]
    PersonSummary Summary { get; set; } = default!;

    /// <summary>What a save handed back to choose.</summary>
    protected ThreeWayMerge? Handed { get; private set; }

    /// <summary>Who saved the record last.</summary>
    protected ChangedBy? Last { get; private set; }

    /// <summary>Why what was chosen could not be saved.</summary>
    protected string? Refusal { get; private set; }

    /// <summary>Which record, to say who changed it.</summary>
    protected abstract Guid Record { get; }

    /// <summary>The record as the page shows it now; null when that is not known.</summary>
    protected abstract T? Now { get; }

    /// <summary>A form's fields.</summary>
    protected abstract IReadOnlyList<FormField> Fields(T form);

    /// <summary>The form that fields say.</summary>
    protected abstract T Read(IReadOnlyList<FormField> fields);

    /// <summary>Saves, and answers the merge.</summary>
    protected abstract Task<ThreeWayMerge> SaveAsync(T mine, T opened);

    /// <summary>The form against the record as it stands; null while nobody else saved.</summary>
    protected ThreeWayMerge? Live =>
        Form is null || Now is not { } now ? null : ThreeWayMerge.Of(Fields(Form.Opened), Fields(now), Fields(Form.Mine));

    /// <summary>Puts changed details in and keeps them.</summary>
    protected Task ChangeAsync(T mine) => PutAsync(Form! with { Mine = mine });

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // Asked once for each state of the record, so that the warning can name somebody.
        if (Live is not { } live || !live.TakenOver.Any() && live.IsClean || lastHanded?.SequenceEqual(live.Theirs) == true)
            return;
        lastHanded = live.Theirs;
        Last = await Summary.LastChangeAsync(View.Id, Record);
    }

    /// <summary>Saves the form; closes it when all could be merged.</summary>
    protected async Task SubmitAsync(string said)
    {
        Refusal = null;
        var merge = await SaveAsync(Form!.Mine, Form.Opened);
        if (merge.IsClean)
        {
            var taken = merge.TakenOver.Select(mergedField => mergedField.Field.Label).ToList();
            await DoneAsync(taken.Count == 0 ? said : $"{said} Taken over from {Last?.Who ?? "a colleague"}: {Written.List(taken)}.");
            return;
        }
        (Handed, Last) = (merge, await Summary.LastChangeAsync(View.Id, Record));
    }

    /// <summary>Saves what was chosen: against what was shown, so that a third change is shown in its turn.</summary>
    protected async Task ResolveAsync(IReadOnlyList<FormField> chosen, string said)
    {
        var theirs = Read(Handed!.Theirs);
        Handed = null;
        await PutAsync(new(theirs, Read(chosen)));
        try
        {
            await SubmitAsync(said);
        }
        catch (RefusedException refused)
        {
            // The form is back with what was chosen in it; saved again, it says so at the field.
            Refusal = refused.Message;
        }
    }

    /// <summary>The other's words stand: the form begins again with them.</summary>
    protected async Task GiveWayAsync()
    {
        Handed = null;
        await StartAgainAsync();
        await OnCancel.InvokeAsync();
    }
}
