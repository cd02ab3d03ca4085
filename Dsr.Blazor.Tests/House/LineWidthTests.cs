namespace Dsr.Blazor.Tests.House;

/// <summary>Lines end by column 140; a literal alone may be wider.</summary>
public class LineWidthTests
{
    const int widest = 140;

    [Fact]
    public void No_line_of_C_sharp_is_wider_but_for_a_literal() => Assert.DoesNotContain(Wide(Sources()), line => !HoldsLiteral(line.Text));

    [Theory]
    [InlineData(
        "var people = await db.People.Where(person => person.Id == id && person.Version == version).ToListAsync(cancellationToken);",
        false
    )]
    [InlineData(
        "throw new RefusedException(\"A sentence that says what to do next and is long enough to pass the limit by itself alone.\");",
        true
    )]
    [InlineData("/// A comment that says \"what\" to do next.", false)]
    public void The_check_sees_which_is_which(string line, bool literal) => Assert.Equal(literal, HoldsLiteral(line));

    static IEnumerable<(string File, int Number, string Text)> Wide(IEnumerable<FileInfo> files) =>
        from file in files
        from line in File.ReadLines(file.FullName).Index()
        where line.Item.Length > widest
        select (file.Name, line.Index + 1, line.Item.Trim());

    // From the first quotation mark to the last; without it the line would fit.
    static bool HoldsLiteral(string line)
    {
        var literal = line.LastIndexOf('"') - line.IndexOf('"', StringComparison.Ordinal);
        return !line.StartsWith("//", StringComparison.Ordinal) && literal > 60 && line.Length - literal <= widest;
    }

    static IEnumerable<FileInfo> Sources() =>
        Repository
            .Folder.GetFiles("*.cs", SearchOption.AllDirectories)
            .Where(file => !file.FullName.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or ".git"));
}
