using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Files.Domain;

/// <summary>What somebody says of a file.</summary>
/// <param name="Type">One of the types that policy lists.</param>
/// <param name="Title">What it is, as colleagues look for it.</param>
/// <param name="On">The date on it.</param>
/// <param name="Audience">Who may see it.</param>
public sealed record FileDetails(string? Type, string? Title, DateOnly? On, FileAudience Audience);

/// <summary>What was kept on the disk.</summary>
/// <param name="Stored">The random name that it lies under.</param>
/// <param name="Name">The name it came with, made harmless.</param>
/// <param name="Content">What it is.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
public sealed record KeptFile(string Stored, string Name, FileContent Content, long Length, string Sha256);

/// <summary>A file on a person's record, with its versions. Nothing is taken off: it is replaced, or withdrawn with a reason.</summary>
public sealed class RecordFile : Aggregate, IAboutPerson
{
    /// <summary>The most a title may hold.</summary>
    public const int LongestTitle = 200;

    readonly List<FileVersion> versions = [];

    RecordFile() { }

    /// <exception cref="RefusedException">When something is missing or impossible.</exception>
    public RecordFile(Guid person, FileDetails details, IReadOnlyList<string> types, KeptFile kept, ActorContext act)
    {
        Check(details, types, act.Today);
        (Id, PersonId, Type, On) = (act.NewId(), person, details.Type!, details.On!.Value);
        Title = details.Title!.Trim();
        (Reach, Role) = (details.Audience.Reach, details.Audience.Reach == FileReach.NamedRole ? details.Audience.Role : null);
        versions.Add(new(this, 1, kept, act));
    }

    public Guid PersonId { get; private init; }
    public string Type { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>The date on the file, not that of its upload.</summary>
    public DateOnly On { get; private init; }
    public FileReach Reach { get; private init; }
    public Modules.Accounts.Domain.Role? Role { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawnBy { get; private set; } = "";
    public string WithdrawnWhy { get; private set; } = "";

    /// <summary>All that were uploaded, the first one first.</summary>
    public IReadOnlyList<FileVersion> Versions => versions;

    public FileAudience Audience => new(Reach, Role);

    /// <summary>Looks at what is said of a file before it is taken in.</summary>
    /// <exception cref="RefusedException">When something is missing or impossible.</exception>
    public static void Check(FileDetails details, IReadOnlyList<string> types, DateOnly today)
    {
        Refuse.If(details.Type is null || !types.Contains(details.Type), "Choose what type of file it is.", nameof(details.Type));
        Refuse.Unless(details.Title, LongestTitle, "The title", nameof(details.Title));
        Refuse.If(details.On is null, "The date on the file is missing. Write it as day, month and year.", nameof(details.On));
        Refuse.If(
            details.On > today,
            $"The date on the file is in the future: {Kernel.Time.Written.Date(details.On!.Value)}. Check it.",
            nameof(details.On)
        );
        details.Audience.Demand();
    }

    /// <summary>A newer version takes its place; the older ones are kept.</summary>
    /// <exception cref="RefusedException">When it was withdrawn.</exception>
    public FileVersion Replace(KeptFile kept, ActorContext act)
    {
        DemandThere();
        var version = new FileVersion(this, versions.Max(fileVersion => fileVersion.Number) + 1, kept, act);
        versions.Add(version);
        return version;
    }

    /// <summary>Takes it off the list; it is kept, with the reason.</summary>
    /// <exception cref="RefusedException">When it was withdrawn, or no reason is given.</exception>
    public void Withdraw(string? reason, ActorContext act)
    {
        DemandThere();
        WithdrawnWhy = Refuse.Unless(reason, 500, "The reason", nameof(reason), 10);
        (WithdrawnAt, WithdrawnBy) = (act.At, act.ActorName);
    }

    void DemandThere() => Refuse.If(WithdrawnAt is not null, $"{WithdrawnBy} withdrew this file. Open the page again.");
}

/// <summary>One version of a file, as it was uploaded.</summary>
public sealed class FileVersion : IPartOf
{
    FileVersion() { }

    internal FileVersion(RecordFile file, int number, KeptFile kept, ActorContext act)
    {
        (Id, FileId, Number, At, By, ById) = (act.NewId(), file.Id, number, act.At, act.ActorName, act.ActorId);
        (Stored, Name, Content, Length, Sha256) = (kept.Stored, kept.Name, kept.Content, kept.Length, kept.Sha256);
    }

    public Guid Id { get; private init; }
    public Guid FileId { get; private init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private init; }
    public string Stored { get; private init; } = "";
    public string Name { get; private init; } = "";
    public FileContent Content { get; private init; }
    public long Length { get; private init; }
    public string Sha256 { get; private init; } = "";
    public string By { get; private init; } = "";
    public string ById { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => FileId;
    Type IPartOf.RootType => typeof(RecordFile);
}
