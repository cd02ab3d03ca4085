using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain;

public class ImportReportTests
{
    [Fact]
    public void The_report_is_the_json_that_was_agreed()
    {
        var report = TestSheet
            .People(
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["485 777 3456", "O'Brien", "Seán", "25/02/2006", "Blue", "Parent"]
            )
            .Check()
            .Report();
        Assert.Equal(
            """
            {
              "rows": 3,
              "ready": 1,
              "held": 1,
              "duplicates": 1,
              "existing": 0,
              "byRating": {
                "Red": 1,
                "Amber": 0,
                "Green": 0,
                "Blue": 0
              },
              "problems": [
                {
                  "sheet": "Register",
                  "row": 4,
                  "column": "NHS number",
                  "value": "485 777 3456",
                  "reason": "nhs-number"
                }
              ],
              "warnings": [
                {
                  "sheet": "Register",
                  "row": 4,
                  "column": "Consent",
                  "value": "Parent",
                  "kind": "looks-wrong"
                }
              ],
              "passedOver": [],
              "hidden": []
            }
            """,
            report.ToJson().ReplaceLineEndings("\n")
        );
    }
}
