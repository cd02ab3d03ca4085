using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Mapping;

public class ColumnSearchTests
{
    static TableMapping Mapping(string[] headings, object?[][] rows, FieldMapping? choices = null)
    {
        var sheet = TestSheet.Of("DSR", [headings, .. rows]);
        return ColumnSearch.Of(HeaderSearch.In(sheet, choices ?? FieldMapping.None)[0], choices ?? FieldMapping.None);
    }

    static ImportField? Field(TableMapping mapping, int column) => mapping.Columns[column].Field;

    [Fact]
    public void A_column_that_is_not_known_is_passed_over_and_named() =>
        Assert.Equal(
            ["Shoe size"],
            Mapping(
                ["NHS No", "Name", "DOB", "Shoe size"],
                [
                    ["", "", "", 7],
                ]
            )
                .PassedOver.Select(h => h.Shown)
        );

    [Fact]
    public void The_surer_heading_wins_and_the_other_says_to_whom()
    {
        var mapping = Mapping(
            ["Name", "DOB", "Review date", "Next review", "RAG", "Current RAG"],
            [
                ["x", "", "", "", "", ""],
            ]
        );
        Assert.Null(Field(mapping, 2));
        Assert.Equal("Next review", mapping.Columns[2].TakenBy);
        Assert.Equal(ImportField.NextReview, Field(mapping, 3));
        Assert.Null(Field(mapping, 4));
        Assert.Equal(ImportField.Rating, Field(mapping, 5));
    }

    [Theory]
    [InlineData("Client ID")]
    [InlineData("Patient ID (NHS)")]
    [InlineData("Case no")]
    [InlineData("Person ID")]
    [InlineData("Client")]
    [InlineData("Ref")]
    [InlineData("Hospital number")]
    public void Under_a_heading_that_may_be_any_number_the_column_decides(string heading)
    {
        var numbers = Mapping(
            [heading, "Our ref", "Surname", "First name", "DOB"],
            [
                ["999 000 0018", "P1", "Sharma", "Maya", ""],
                ["9990000034", "P2", "Bailey", "Tariq", ""],
                ["999 000 0019", "P3", "Owen", "Sam", ""],
            ]
        );
        Assert.Equal((ImportField.NhsNumber, ImportField.Reference), (Field(numbers, 0), Field(numbers, 1)));

        var local = Mapping(
            [heading, "NHS", "Surname", "First name", "DOB"],
            [
                ["P004510", "999 000 0018", "Sharma", "Maya", ""],
                ["P004511", "9990000034", "Bailey", "Tariq", ""],
            ]
        );
        Assert.NotEqual(ImportField.NhsNumber, Field(local, 0));
        Assert.Equal(ImportField.NhsNumber, Field(local, 1));
    }

    [Fact]
    public void Local_numbers_stay_the_reference()
    {
        var local = Mapping(
            ["Client ID", "Surname", "First name", "DOB"],
            [
                ["P004510", "Sharma", "Maya", ""],
                ["1234567890", "Bailey", "Tariq", ""],
            ]
        );
        Assert.Equal(ImportField.Reference, Field(local, 0));
    }

    [Fact]
    public void What_somebody_chose_is_not_overruled_by_what_stands_in_the_column()
    {
        var chosen = Mapping(
            ["Client ID", "Surname", "First name", "DOB"],
            [
                ["999 000 0018", "Sharma", "Maya", ""],
            ],
            FieldMapping.None.With("Client ID", ImportField.Reference)
        );
        Assert.Equal(ImportField.Reference, Field(chosen, 0));
    }

    [Fact]
    public void Columns_of_one_text_are_all_read()
    {
        var sheet = TestSheet.Of(
            "DSR",
            [.. TestSheet.Headings, "Current issues", "Risks", "Address 1", "Address 2", "Postcode"],
            [
                "999 000 0018",
                "Sharma",
                "Maya",
                "27/08/2007",
                "Red",
                "Yes",
                "No sleep",
                "Police contact",
                "5 Mill Lane",
                "Wychford",
                "WY2 2PA",
            ]
        );
        var person = Assert.Single(sheet.Check().Rows).Person;
        Assert.Equal(("No sleep\nPolice contact", "5 Mill Lane, Wychford", "WY2 2PA"), (person.Issues, person.Address, person.Postcode));
    }

    [Fact]
    public void Name_beside_surname_is_the_given_name()
    {
        Assert.Equal(
            ImportField.GivenName,
            Field(
                Mapping(
                    ["Surname", "Name", "DOB"],
                    [
                        ["a", "b", "c"],
                    ]
                ),
                1
            )
        );
        Assert.Equal(
            ImportField.FamilyName,
            Field(
                Mapping(
                    ["Name", "First name", "DOB"],
                    [
                        ["a", "b", "c"],
                    ]
                ),
                0
            )
        );
        Assert.Null(
            Field(
                Mapping(
                    ["Surname", "First name", "Name", "DOB"],
                    [
                        ["a", "b", "c", "d"],
                    ]
                ),
                2
            )
        );
    }

    [Fact]
    public void Status_is_a_rating_only_when_ratings_stand_in_it()
    {
        Assert.Equal(
            ImportField.Rating,
            Field(
                Mapping(
                    ["Name", "DOB", "Status"],
                    [
                        ["a", "b", "Red"],
                        ["a", "b", "Green"],
                    ]
                ),
                2
            )
        );
        Assert.Equal(
            ImportField.Status,
            Field(
                Mapping(
                    ["Name", "DOB", "Status"],
                    [
                        ["a", "b", "Active"],
                        ["a", "b", "Active"],
                    ]
                ),
                2
            )
        );
        Assert.Equal(
            ImportField.Issues,
            Field(
                Mapping(
                    ["Name", "DOB", "Risk"],
                    [
                        ["a", "b", "Self-injury"],
                        ["a", "b", "Police"],
                    ]
                ),
                2
            )
        );
    }

    [Fact]
    public void A_column_of_ratings_or_numbers_is_known_by_what_stands_in_it()
    {
        var mapping = Mapping(
            ["Name", "DOB", "Traffic light", "Spine"],
            [
                ["a", "b", "Red", "999 000 0018"],
                ["a", "b", "Green", "999 000 0026"],
            ]
        );
        Assert.Equal((ImportField.Rating, MappedBy.Content), (Field(mapping, 2)!.Value, mapping.Columns[2].By));
        Assert.Equal(ImportField.NhsNumber, Field(mapping, 3));
        Assert.Null(
            Field(
                Mapping(
                    ["Name", "DOB", "Previous RAG"],
                    [
                        ["a", "b", "Red"],
                        ["a", "b", "Green"],
                    ]
                ),
                2
            )
        );
    }

    [Fact]
    public void A_date_beside_a_rating_is_its_date()
    {
        var mapping = Mapping(
            ["Name", "DOB", "RAG", "Date", "Consent", "Date"],
            [
                ["a", "b", "c", "d", "e", "f"],
            ]
        );
        Assert.Equal((ImportField.RatingDate, ImportField.ConsentDate), (Field(mapping, 3)!.Value, Field(mapping, 5)!.Value));
    }

    [Fact]
    public void What_a_person_chose_goes_before_all()
    {
        var choices = FieldMapping.None.With("Traffic light", ImportField.Rating).With("Status", null).With("C", ImportField.Consent);
        var mapping = Mapping(
            ["Name", "DOB", "", "RAG", "Traffic light", "Status"],
            [
                ["a", "b", "Yes", "Red", "Green", "Red"],
            ],
            choices
        );
        Assert.Equal(
            [ImportField.FullName, ImportField.DateOfBirth, ImportField.Consent, null, ImportField.Rating, null],
            mapping.Columns.Select(c => c.Field)
        );
        Assert.Equal(MappedBy.Choice, mapping.Columns[4].By);
    }

    [Fact]
    public void A_mapping_is_kept_and_read_back()
    {
        var mapping = MappingText.Read(
            """{ "KW (0-25)": "Keyworker", "RAG": "Rating", "Age": null, "What matters": "What matters to the person" }"""
        );
        var back = MappingText.Read(MappingText.Write(mapping));
        foreach (
            var (heading, field) in new (string, ImportField?)[]
            {
                ("kw (0 - 25)", ImportField.Keyworker),
                ("RAG", ImportField.Rating),
                ("AGE", null),
                ("What matters", ImportField.WhatMatters),
            }
        )
        {
            Assert.True(back.Decides(heading, out var found));
            Assert.Equal(field, found);
        }
        Assert.True(MappingText.Read("""{ "columns": { "dateOfBirth": "Geburtstag" } }""").Decides("Geburtstag", out var birth));
        Assert.Equal(ImportField.DateOfBirth, birth);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{ "RAG": 3 }""")]
    [InlineData("""{ "RAG": "Traffic light" }""")]
    public void A_mapping_that_cannot_be_read_is_refused(string json) => Assert.Throws<RefusedException>(() => MappingText.Read(json));
}
