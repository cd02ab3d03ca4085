namespace Dsr.Blazor.Platform.Jobs;

/// <summary>Work for the night. Run twice it does no more than once, so that a run cut short can be begun again.</summary>
public interface IJob
{
    /// <summary>A name that stays the same from version to version.</summary>
    string Name { get; }

    /// <summary>Does it, as the clock.</summary>
    Task RunAsync(CancellationToken cancel);
}
