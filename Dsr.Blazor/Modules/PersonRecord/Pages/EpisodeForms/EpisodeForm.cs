using Dsr.Blazor.Modules.PersonRecord.Pages.Episode;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.EpisodeForms;

/// <summary>A form about an episode, in the dialog of its page.</summary>
/// <typeparam name="T">Everything that the form holds.</typeparam>
public abstract class EpisodeForm<T> : DraftedForm<T>
    where T : class
{
    /// <summary>The record's page, for the day and the ratings' definitions.</summary>
    [Parameter, EditorRequired]
    public PersonView View { get; set; } = default!;

    /// <summary>How the person stands, which follows live.</summary>
    [Parameter, EditorRequired]
    public EpisodeRecord Record { get; set; } = default!;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public DoingEpisode Doing { get; set; } = default!;

    [Inject]
    protected Modules.Register.Episodes.EpisodeService Episodes { get; set; } = default!;

    /// <summary>The episode that the form is about.</summary>
    protected RegisterEntry Entry => Record.Entry;

    /// <inheritdoc/>
    protected override string Key => $"episode:{Doing.What}:{Entry.Id}:{Doing.Item}:{Doing.Key}";
}

/// <summary>A form of one text.</summary>
public sealed record TextForm(string Text);
