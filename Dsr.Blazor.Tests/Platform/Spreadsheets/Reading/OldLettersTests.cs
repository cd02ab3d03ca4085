using System.Text;
using Dsr.Blazor.Platform.Spreadsheets.Reading;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>Letters damaged on the way: what can be read for certain is read, for the file as a whole.</summary>
public class OldLettersTests
{
    const string Names = "Surname,First name\r\nMüller,Zoë\r\nO'Brien,Siân\r\nNúñez,José\r\nD'Arcy,Renée\r\nÖzil,Ágnes\r\n";

    static string Read(byte[] file)
    {
        var sheet = Assert.Single(SpreadsheetFile.Read(new MemoryStream(file), "x.csv", cancel: TestContext.Current.CancellationToken));
        return string.Concat(sheet.Rows.Select(row => string.Join(',', row.Cells.Select(cell => cell.Text)) + "\r\n"));
    }

    static Encoding Old(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    [Theory]
    [InlineData(1252)]
    [InlineData(850)]
    [InlineData(10000)]
    public void One_byte_letters_are_read_in_the_alphabet_in_which_all_make_sense(int codePage) =>
        Assert.Equal(Names, Read(Old(codePage).GetBytes(Names)));

    [Fact]
    public void So_are_the_older_letters_of_MS_DOS()
    {
        const string names = "Surname,First name\r\nMüller,Zoë\r\nNúñez,José\r\n";
        Assert.Equal(names, Read(Old(437).GetBytes(names)));
    }

    [Theory]
    [InlineData("“Quoted” – it’s £5… or 5½\r\nMüller\r\n")]
    [InlineData("café£ (€3)\r\nRenée\r\n")]
    [InlineData("• one\r\n• two – three\r\n")]
    public void What_Windows_wrote_stays(string text) => Assert.Equal(text, Read(Old(1252).GetBytes(text)));

    [Theory]
    [InlineData(1252)]
    [InlineData(28591)]
    [InlineData(850)]
    [InlineData(10000)]
    public void UTF8_that_was_read_once_too_often_is_put_right(int codePage)
    {
        var once = Old(codePage).GetString(Encoding.UTF8.GetBytes(Names));
        Assert.Equal(Names, Read(Encoding.UTF8.GetBytes(once)));
        Assert.Equal(Names, Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(once)]));
    }

    [Fact]
    public void So_is_what_was_read_twice_too_often()
    {
        var twice = Enumerable.Range(0, 2).Aggregate(Names, (text, _) => Old(28591).GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(Names, Read(Encoding.UTF8.GetBytes(twice)));
    }

    [Theory]
    [InlineData("João,Conceição\r\nNguyễn,Ân\r\n")]
    [InlineData("ANDRÉ–MARIE,RENÉ’S\r\n")]
    [InlineData("MÃ¼ller,Zoë\r\n")] // some damaged, some not: nobody knows
    [InlineData("李,小龍\r\n")]
    [InlineData("Ağaoğlu,İpek\r\n")]
    public void What_is_right_stays_and_what_is_not_all_damaged_too(string text) => Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Entities_of_a_web_page_are_read_and_others_stay() =>
        Assert.Equal(
            "Surname,First name\r\nMüller,O'Brien R&D &nosuch; <b>\r\n",
            Read("Surname,First name\r\nM&uuml;ller,O&#39;Brien R&amp;D &nosuch; &amp;lt;b&gt;\r\n"u8.ToArray())
        );
}
