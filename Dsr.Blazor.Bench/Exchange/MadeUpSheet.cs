using System.Globalization;
using System.Text;

namespace Dsr.Blazor.Bench.Exchange;

/// <summary>A register of made-up people as a text file: as many columns as a team's sheet has, and texts of a usual length.</summary>
static class MadeUpSheet
{
    static readonly string[] families =
    [
        "Norcott",
        "Oakes",
        "Thorne",
        "Vesey",
        "Underhill",
        "Wardle",
        "Garnock",
        "Pemberley",
        "Quantock",
        "Stowell",
        "Adeyemi",
        "Begum",
        "Okafor",
        "Tamworth",
        "Fallow",
        "Dunmore",
        "Ellwood",
        "Fenwick",
        "Garrick",
        "Sharma",
    ];

    static readonly string[] givens =
    [
        "Gil",
        "Nia",
        "Tia",
        "Cara",
        "Bea",
        "Jo",
        "Raj",
        "Zed",
        "Ann",
        "Ruth",
        "Oz",
        "Isla",
        "Idris",
        "Jamal",
        "Lily",
        "Robert",
        "Grace",
        "Bridget",
        "Eli",
        "Fay",
        "Mo",
        "Una",
        "Maya",
        "Omar",
        "Layla",
        "Theo",
    ];

    static readonly string[] ends =
    [
        "",
        "son",
        "ley",
        "worth",
        "field",
        "ham",
        "by",
        "ton",
        "wick",
        "mere",
        "shaw",
        "croft",
        "dale",
        "gate",
        "stead",
    ];
    static readonly string[] ratings = ["Red", "Amber", "Green", "Green", "Green", "Blue"];

    const string Headings =
        "NHS number,Reference,Family name,Given name,Date of birth,Gender,Address,Postcode,Local authority,ICB,Diagnosis,RAG rating,Rating date,Consent,Consent date,"
        + "Lead professional,Team,Keyworker,Current issues,What has been tried,What could help,Next action,Action owner,Action due,Next review,Hospital,Admission date";

    /// <summary>The file, in UTF-8. The same number of people gives the same file.</summary>
    public static byte[] Of(int people)
    {
        var text = new StringBuilder(Headings).Append('\n');
        var random = new Random(9);
        for (int person = 0, number = 0; person < people; person++)
        {
            string digits;
            do digits = WithCheck(number++);
            while (digits.Length != 10);
            text.Append(Row(person, digits, random)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Row(int person, string number, Random random)
    {
        var rating = ratings[random.Next(ratings.Length)];
        var born = new DateOnly(1950, 1, 1).AddDays(random.Next(20_000));
        return string.Join(
            ',',
            (string[])
                [
                    number,
                    $"R{person:00000}",
                    families[random.Next(families.Length)] + ends[random.Next(ends.Length)],
                    givens[random.Next(givens.Length)],
                    Day(born),
                    random.Next(2) == 0 ? "Female" : "Male",
                    $"\"{random.Next(1, 200)} Mill Lane, Testington\"",
                    $"TB{random.Next(1, 9)} {random.Next(1, 9)}TW",
                    "Mercia County Council",
                    "Severn ICB",
                    "Autism",
                    rating,
                    "02/11/2026",
                    "Yes",
                    "01/10/2026",
                    "Ada Lane",
                    "Intensive Support Team",
                    "Noor Shah",
                    "Three nights without sleep and the placement is worn out",
                    "2:1 support at school and a sleep plan",
                    "Short breaks at weekends",
                    "Ring the new provider",
                    "Ben Ward",
                    "07/12/2026",
                    "20/12/2026",
                    rating == "Blue" ? "Larch Ward" : "",
                    rating == "Blue" ? "01/11/2026" : "",
                ]
        );
    }

    static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // Of the range that is never issued; empty where no check digit fits.
    static string WithCheck(int number)
    {
        var nine = $"999{number:000000}";
        var check = 11 - nine.Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11;
        return check == 10 ? "" : nine + (check == 11 ? 0 : check).ToString(CultureInfo.InvariantCulture);
    }
}
