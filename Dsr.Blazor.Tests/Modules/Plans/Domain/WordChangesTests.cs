using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Tests.Modules.Plans.Domain;

public class WordChangesTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("He sleeps badly.", "He sleeps badly.", "He sleeps badly.")]
    [InlineData("He sleeps badly.", "He sleeps well.", "He sleeps [-badly.][+well.]")]
    [InlineData("Sleeps badly.", "Sleeps badly. Eats well.", "Sleeps badly. [+Eats well.]")]
    [InlineData("One two three", "two three", "[-One ]two three")]
    [InlineData("", "New words", "[+New words]")]
    [InlineData("Ça va 🦊", "Ça va", "Ça va[- 🦊]")]
    public void A_reader_sees_what_was_taken_out_and_what_was_put_in(string before, string after, string shown)
    {
        var said = string.Concat(
            WordChanges
                .Between(before, after)
                .Select(run =>
                    run.Change switch
                    {
                        < 0 => $"[-{run.Words}]",
                        > 0 => $"[+{run.Words}]",
                        _ => run.Words,
                    }
                )
        );

        Assert.Equal(shown.Replace(" ", ""), said.Replace(" ", ""));
    }

    [Fact]
    public void The_words_that_were_kept_and_put_in_are_the_text_as_it_reads_now_whatever_the_two_texts()
    {
        var random = new Random(20261121);
        string Text() =>
            string.Join(random.Next(2) == 0 ? " " : "\n", Enumerable.Range(0, random.Next(30)).Select(_ => $"w{random.Next(6)}"));
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Text(), Text());
            var runs = WordChanges.Between(before, after);

            Assert.Equal(Words(after), Words(string.Concat(runs.Where(run => run.Change >= 0).Select(run => run.Words + " "))));
            Assert.Equal(Words(before), Words(string.Concat(runs.Where(run => run.Change <= 0).Select(run => run.Words + " "))));
        }
    }

    [Fact]
    public void A_text_of_thousands_of_words_reads_as_replaced()
    {
        var (before, after) = (string.Join(' ', Enumerable.Repeat("a", 2000)), string.Join(' ', Enumerable.Repeat("b", 2000)));

        Assert.Equal([-1, 1], WordChanges.Between(before, after).Select(run => run.Change));
    }

    static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
