using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Tests.House;

public partial class SourceTests
{
    static readonly Type[] types = typeof(Program).Assembly.GetTypes();
    static readonly DirectoryInfo root = Root();

    // Methods that write past the interceptors, and so past version and audit.
    static readonly string[] pastTheInterceptors =
    [
        "ExecuteUpdate",
        "ExecuteUpdateAsync",
        "ExecuteDelete",
        "ExecuteDeleteAsync",
        "ExecuteSql",
        "ExecuteSqlAsync",
        "ExecuteSqlRaw",
        "ExecuteSqlRawAsync",
        "ExecuteSqlInterpolated",
        "ExecuteSqlInterpolatedAsync",
        "FromSql",
        "FromSqlRaw",
        "FromSqlInterpolated",
        "SqlQuery",
        "SqlQueryRaw",
        "GetDbConnection",
        "ExecuteNonQuery",
        "ExecuteNonQueryAsync",
    ];

    [Fact]
    public void Nothing_outside_Data_writes_past_the_interceptors() =>
        Assert.Empty(Named((type, member) => !MayWritePast(type) && (pastTheInterceptors.Contains(member.Name) || Raw(member))));

    [Fact]
    public void The_scan_sees_who_does_in_Data() =>
        Assert.NotEmpty(Named((type, member) => MayWritePast(type) && pastTheInterceptors.Contains(member.Name)));

    [Fact]
    public void Nobody_reads_a_clock_but_the_one_handed_in() =>
        Assert.Empty(
            Named(
                (_, member) =>
                    member.DeclaringType is { } declaring
                    && (declaring == typeof(DateTime) || declaring == typeof(DateTimeOffset))
                    && member.Name is "get_Now" or "get_UtcNow" or "get_Today"
            )
        );

    [Fact]
    public void The_domain_does_not_even_know_of_one() =>
        Assert.Empty(
            types
                .Where(type =>
                    Layers.Of(type) is Layer.Domain or Layer.Kernel
                    && type != typeof(Clock)
                    && Uses.Types(type).Contains(typeof(TimeProvider))
                )
                .Select(type => type.FullName)
        );

    [Fact]
    public void No_folder_holds_more_than_fifteen_files() =>
        Assert.DoesNotContain(
            root.GetDirectories("*", SearchOption.AllDirectories)
                .Where(IsOurs)
                .Select(folder => (folder.FullName, Files: folder.GetFiles().Length)),
            folder => folder.Files > 15
        );

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.DoesNotContain(
            Sources("*.cs", "*.razor").Select(file => (file.FullName, Lines: File.ReadAllLines(file.FullName).Length)),
            file => file.Lines > 300
        );

    [Fact]
    public void Every_file_says_its_folder_as_its_namespace() =>
        Assert.Empty(
            Sources("*.cs")
                .Where(file =>
                    !file.Name.EndsWith(".razor.cs", StringComparison.Ordinal)
                    && Declared(file) is { } declared
                    && declared != Expected(file)
                )
                .Select(file => file.FullName)
        );

    // The policy that the browser is told allows no style in an element and no script in a page.
    [Fact]
    public void No_part_carries_a_style_or_a_script_of_its_own() =>
        Assert.Empty(Sources("*.razor").Where(file => Inline().IsMatch(File.ReadAllText(file.FullName))).Select(file => file.FullName));

    static IEnumerable<string> Named(Func<Type, System.Reflection.MemberInfo, bool> wrong) =>
        types
            .SelectMany(type =>
                Uses.Members(type)
                    .Where(member => wrong(type, member))
                    .Select(member => $"{type.FullName} uses {member.DeclaringType?.Name}.{member.Name}")
            )
            .Distinct();

    static bool MayWritePast(Type type) =>
        type.Namespace is { } name
        && (name.StartsWith("Dsr.Blazor.Platform.Data", StringComparison.Ordinal) || name == "Dsr.Blazor.Platform.Audit");

    static bool Raw(System.Reflection.MemberInfo member) =>
        member.DeclaringType?.FullName
            is "Microsoft.Data.Sqlite.SqliteConnection"
                or "Microsoft.Data.Sqlite.SqliteCommand"
                or "System.Data.Common.DbCommand";

    static IEnumerable<FileInfo> Sources(params string[] patterns) =>
        patterns.SelectMany(pattern => root.GetFiles(pattern, SearchOption.AllDirectories)).Where(file => IsOurs(file.Directory!));

    static bool IsOurs(DirectoryInfo folder) =>
        !Path.GetRelativePath(root.FullName, folder.FullName)
            .Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or "Migrations");

    static string? Declared(FileInfo file) =>
        Namespace().Match(File.ReadAllText(file.FullName)) is { Success: true } match ? match.Groups[1].Value : null;

    static string Expected(FileInfo file) =>
        string.Join(
            '.',
            Path.GetRelativePath(root.FullName, file.DirectoryName!)
                .Split(Path.DirectorySeparatorChar)
                .Where(part => part != ".")
                .Prepend("Dsr.Blazor")
        );

    static DirectoryInfo Root()
    {
        var root = new DirectoryInfo(Path.Combine(DatabaseSettings.Folder(AppContext.BaseDirectory, development: true), "Dsr.Blazor"));
        return root.Exists ? root : throw new InvalidOperationException("The product's sources are not beside the tests.");
    }

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\ssrc=)|\son[a-z]+="(?!@)""")]
    private static partial Regex Inline();
}
