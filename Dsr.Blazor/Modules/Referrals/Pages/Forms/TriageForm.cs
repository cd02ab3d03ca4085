using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Referrals.Pages.Record;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Referrals.Pages.Forms;

/// <summary>A form in the dialog of a referral's page.</summary>
/// <typeparam name="T">Everything that the form holds.</typeparam>
public abstract class TriageForm<T> : DraftedForm<T>
    where T : class
{
    /// <summary>The page's state, which follows live.</summary>
    [Parameter, EditorRequired]
    public ReferralView View { get; set; } = default!;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public Doing Doing { get; set; } = default!;

    /// <summary>What a colleague did first, in words; null while nobody did.</summary>
    protected string? Overtaken { get; private set; }

    /// <inheritdoc/>
    protected override string Key => $"referral:{View.Referral.Id}:{Doing.What}:{Doing.Item}";

    /// <summary>Saves; where a colleague was first the form stays as it is, and says what is now true.</summary>
    protected async Task SaveAsync(Func<Task> act, string said, params DraftText?[] texts)
    {
        if (await LookAsync(act))
            await DoneAsync(said, texts);
    }

    /// <summary>Does something on the way to saving.</summary>
    /// <returns>Whether it was done; where a colleague was first the form says so.</returns>
    protected async Task<bool> LookAsync(Func<Task> act)
    {
        Overtaken = null;
        try
        {
            await act();
            return true;
        }
        catch (ConcurrentDecisionException first)
        {
            Overtaken = first.Message;
            await OnStale.InvokeAsync();
            return false;
        }
    }
}

/// <summary>A form of one text.</summary>
public sealed record TextDraft(string Text = "");
