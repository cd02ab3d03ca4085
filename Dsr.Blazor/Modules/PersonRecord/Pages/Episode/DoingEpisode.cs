using Dsr.Blazor.Modules.PersonRecord.Pages.EpisodeForms;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Episode;

/// <summary>What can be done with an episode, each in a dialog.</summary>
public enum EpisodeAct
{
    Answer,
    Resume,
    Propose,
    Decline,
    Close,
    Accept,
    Reopen,
    Died,
}

/// <summary>What is being done now.</summary>
/// <param name="What">Which form.</param>
/// <param name="Item">The proposal or the handover that it is about.</param>
/// <param name="Key">The question that is answered.</param>
public sealed record DoingEpisode(EpisodeAct What, Guid? Item = null, string Key = "")
{
    public string Heading =>
        What switch
        {
            EpisodeAct.Answer => "Answer what must be checked",
            EpisodeAct.Resume => "Resume on a new basis",
            EpisodeAct.Propose => "Propose to close",
            EpisodeAct.Decline => "Decline the proposal",
            EpisodeAct.Close => "Close the episode",
            EpisodeAct.Died => "Record a death",
            EpisodeAct.Accept => "The handover was accepted",
            _ => "Open a new episode",
        };

    /// <summary>The component of the form.</summary>
    public Type Form =>
        What switch
        {
            EpisodeAct.Answer => typeof(AnswerForm),
            EpisodeAct.Resume => typeof(ResumeForm),
            EpisodeAct.Propose => typeof(ProposeClosingForm),
            EpisodeAct.Decline => typeof(DeclineForm),
            EpisodeAct.Close => typeof(CloseForm),
            EpisodeAct.Died => typeof(DiedForm),
            EpisodeAct.Accept => typeof(AcceptForm),
            _ => typeof(ReopenForm),
        };
}
