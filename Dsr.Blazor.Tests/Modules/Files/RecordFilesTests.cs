using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Files;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Files.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dsr.Blazor.Tests.Modules.Files;

public class RecordFilesTests
{
    [Fact]
    public async Task A_file_is_kept_whole_under_a_name_that_says_nothing_and_comes_out_as_it_went_in()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        var file = await AddAsync(register, entry, MadeFiles.Pdf());

        await using var opened = await register.The<FileReading>().OpenAsync(entry.PersonId, file, 1);
        using var read = new MemoryStream();
        await opened.Content.CopyToAsync(read, TestContext.Current.CancellationToken);

        Assert.Equal(MadeFiles.Pdf(), read.ToArray());
        Assert.Equal(("plan.pdf", FileContent.Pdf), (opened.Name, opened.What));
        var stored = Assert.Single(Stored(register));
        Assert.Matches("^[0-9a-f]{32}$", stored.Name);
        Assert.Equal(stored.Name, await register.AskAsync(db => db.FileVersions.Select(fileVersion => fileVersion.Stored).SingleAsync()));
        Assert.Equal(
            1,
            await register.AskAsync(db =>
                db.ReadEvents.CountAsync(readEvent => readEvent.Kind == "FileTaken" && readEvent.PersonId == entry.PersonId)
            )
        );
        Assert.Equal(
            "added a file",
            await register.AskAsync(db =>
                db.AuditEvents.Where(auditEvent => auditEvent.AggregateId == file && auditEvent.PersonId == entry.PersonId)
                    .Select(auditEvent => auditEvent.Why)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);

        await Assert.ThrowsAsync<RefusedException>(() =>
            AddAsync(register, entry, MadeFiles.Docx(("word/vbaProject.bin", "x")), "plan.docx")
        );
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(register, entry, MadeFiles.Pdf(), "plan.exe"));
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(register, entry, MadeFiles.Pdf(), details: Plan with { Title = "" }));
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(register, entry, []));

        Assert.Empty(Stored(register));
        Assert.Equal(0, await register.AskAsync(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task The_size_and_the_types_are_what_policy_says()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        Assert.Equal(20, (await register.The<RecordFiles>().RulesAsync()).Megabytes);
        await register.SaveAsync(db => db.Add(new PolicySetting(FilePolicies.Megabytes, "1", register.Act.Today, register.Act)).Entity);
        await register.SaveAsync(db =>
            db.Add(new PolicySetting(FilePolicies.Types, """["Passport"]""", register.Act.Today, register.Act)).Entity
        );
        await using var beside = await register.BesideAsync();
        beside.Actor = register.Actor;

        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            AddAsync(beside, entry, new byte[1024 * 1024 + 1], details: Plan with { Type = "Passport" })
        );
        Assert.Contains("1 MB", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(beside, entry, MadeFiles.Pdf()));
        Assert.NotEqual(Guid.Empty, await AddAsync(beside, entry, MadeFiles.Pdf(), details: Plan with { Type = "Passport" }));
    }

    // Priya coordinates, Layla is the person's keyworker, Omar is nobody's, Nadia commissions, Amina's council is involved, Tom refers.
    [Theory]
    [InlineData(FileReach.Team, null, "Priya Nadia")]
    [InlineData(FileReach.TeamAndInvolved, null, "Priya Layla Nadia Amina")]
    [InlineData(FileReach.NamedRole, Role.Commissioner, "Priya Nadia")] // Priya sent it
    [InlineData(FileReach.NamedRole, Role.Keyworker, "Priya Layla")]
    public async Task Only_who_may_see_a_file_lists_and_downloads_it(FileReach reach, Role? role, string allowed)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("Severnside City Council", OrganisationKind.Council, new DateOnly(2026, 1, 5), register.Act)).Entity
        );
        var layla = await register.AddStaffAsync("Layla", Role.Keyworker);
        var priya = await register.AddStaffAsync("Priya", Role.Coordinator);
        Actor[] staff =
        [
            priya,
            layla,
            await register.AddStaffAsync("Omar", Role.Keyworker),
            await register.AddStaffAsync("Nadia", Role.Commissioner),
            await register.AddStaffAsync("Amina", council.Id, Role.PartnerProfessional),
            await register.AddStaffAsync("Tom", Role.Referrer),
        ];
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await register.GrantAsync(entry.PersonId, council);
        register.Actor = priya;
        var file = await AddAsync(register, entry, MadeFiles.Pdf(), details: Plan with { Audience = new(reach, role) });

        var listed = new List<string>();
        foreach (var actor in staff)
        {
            register.Actor = actor;
            if (await ListsAsync(register, entry, file))
                listed.Add(actor.Name);
            Assert.Equal(listed.Contains(actor.Name), await DownloadsAsync(register, entry, file));
        }

        Assert.Equal(allowed, string.Join(' ', listed));
    }

    [Fact]
    public async Task A_chair_may_read_and_not_add_and_a_file_of_one_record_is_not_reached_through_another()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        var other = await register.AddPersonAsync(details: TestPeople.Details("Marta", "Silva") with { NhsNumber = "" });
        var file = await AddAsync(register, entry, MadeFiles.Pdf());

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<FileReading>().OpenAsync(other.PersonId, file, 1));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<FileReading>().OpenAsync(entry.PersonId, file, 2));
        register.Actor = await register.AddStaffAsync("Helen Marsh", Role.Chair);
        Assert.True(await DownloadsAsync(register, entry, file));
        Assert.False((await register.The<FileReading>().OfAsync(entry.PersonId)).MayChange);
        await Assert.ThrowsAsync<ForbiddenException>(() => AddAsync(register, entry, MadeFiles.Pdf()));
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<RecordFiles>().WithdrawAsync(entry.PersonId, file, "It is about somebody else.")
        );
    }

    [Fact]
    public async Task A_newer_version_takes_its_place_and_a_withdrawn_file_is_kept_and_not_listed()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        var file = await AddAsync(register, entry, MadeFiles.Pdf());
        await register.The<RecordFiles>().ReplaceAsync(entry.PersonId, file, "plan.docx", new MemoryStream(MadeFiles.Docx()));

        Assert.Equal(
            [FileContent.Pdf, FileContent.Word],
            Assert
                .Single((await register.The<FileReading>().OfAsync(entry.PersonId)).Files)
                .Versions.OrderBy(fileVersion => fileVersion.Number)
                .Select(fileVersion => fileVersion.Content)
        );
        Assert.Equal(2, await register.AskAsync(db => db.Files.Select(record => record.Version).SingleAsync()));
        await using (await register.The<FileReading>().OpenAsync(entry.PersonId, file, 1)) { }
        await register.The<RecordFiles>().WithdrawAsync(entry.PersonId, file, "It is about somebody else.");

        Assert.Empty((await register.The<FileReading>().OfAsync(entry.PersonId)).Files);
        Assert.False(await DownloadsAsync(register, entry, file));
        Assert.Equal(2, Stored(register).Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_was_altered_or_is_missing_is_not_handed_out(bool missing)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        var file = await AddAsync(register, entry, MadeFiles.Pdf());
        if (missing)
            Stored(register)[0].Delete();
        else
            await File.AppendAllTextAsync(Stored(register)[0].FullName, "x", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<RefusedException>(() => register.The<FileReading>().OpenAsync(entry.PersonId, file, 1));
        Assert.Equal(0, await register.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.Kind == "FileTaken")));
    }

    [Fact]
    public async Task The_night_removes_what_no_record_names_a_day_after_it_came_and_nothing_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await TeamAsync(register);
        await AddAsync(register, entry, MadeFiles.Pdf());
        var store = register.The<FileStore>();
        var old = store.Keep(await store.ReceiveAsync(new MemoryStream(MadeFiles.Png()), 1000, TestContext.Current.CancellationToken));
        var fresh = store.Keep(await store.ReceiveAsync(new MemoryStream(MadeFiles.Png()), 1000, TestContext.Current.CancellationToken));
        var cut = await store.ReceiveAsync(new MemoryStream(MadeFiles.Png()), 1000, TestContext.Current.CancellationToken);
        var foreign = Path.Combine(Folder(register), "note-of-the-administrator");
        await File.WriteAllTextAsync(foreign, "x", TestContext.Current.CancellationToken);
        foreach (var file in new DirectoryInfo(Folder(register)).GetFiles("*", SearchOption.AllDirectories))
            file.LastWriteTimeUtc = register.Time.GetUtcNow().UtcDateTime.AddHours(file.Name == fresh ? -23 : -25);

        await new RemoveOrphanFiles(
            store,
            register.The<IDbContextFactory<DsrDb>>(),
            register.Time,
            NullLogger<RemoveOrphanFiles>.Instance
        ).RunAsync(default);

        var left = new DirectoryInfo(Folder(register)).GetFiles("*", SearchOption.AllDirectories).Select(file => file.Name).ToList();
        Assert.Contains(fresh, left);
        Assert.Contains(Path.GetFileName(foreign), left);
        Assert.DoesNotContain(old, left);
        Assert.DoesNotContain(Path.GetFileName(cut.Path), left);
        Assert.Contains(await register.AskAsync(db => db.FileVersions.Select(fileVersion => fileVersion.Stored).SingleAsync()), left);
    }

    [Fact]
    public async Task A_file_is_carried_when_its_record_is_merged()
    {
        await using var two = await Tests.Modules.Duplicates.TwoRecords.OpenAsync();
        two.Register.Actor = two.Priya;
        var file = await AddAsync(two.Register, two.Goes, MadeFiles.Pdf());

        await two.MergeAsync();

        Assert.Equal(file, Assert.Single((await two.Register.The<FileReading>().OfAsync(two.Stays.PersonId)).Files).Id);
        Assert.NotNull(await two.Register.The<MergeReading>().LeadsToAsync(two.Goes.PersonId));
    }

    static FileDetails Plan { get; } = new("Plan", "Crisis plan", new DateOnly(2026, 11, 1), new(FileReach.Team));

    static async Task<RegisterEntry> TeamAsync(TestRegister register)
    {
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        return entry;
    }

    static Task<Guid> AddAsync(
        TestRegister register,
        RegisterEntry entry,
        byte[] content,
        string name = "plan.pdf",
        FileDetails? details = null
    ) => register.The<RecordFiles>().AddAsync(entry.PersonId, details ?? Plan, name, new MemoryStream(content));

    static async Task<bool> ListsAsync(TestRegister register, RegisterEntry entry, Guid file)
    {
        try
        {
            return (await register.The<FileReading>().OfAsync(entry.PersonId)).Files.Any(record => record.Id == file);
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    static async Task<bool> DownloadsAsync(TestRegister register, RegisterEntry entry, Guid file)
    {
        try
        {
            await using var opened = await register.The<FileReading>().OpenAsync(entry.PersonId, file, 1);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    static string Folder(TestRegister register) => Path.Combine(Path.GetDirectoryName(register.The<DatabaseFile>().Path)!, "files");

    static FileInfo[] Stored(TestRegister register) =>
        Directory.Exists(Folder(register)) ? new DirectoryInfo(Folder(register)).GetFiles("*", SearchOption.AllDirectories) : [];
}
