using Dsr.Blazor.Modules.Home.MyWork;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Home.Pages.My;

/// <summary>Where what is asked leads.</summary>
static class MyWords
{
    internal static string Href(AskedOfMe asked) =>
        asked.Kind switch
        {
            AskedKind.Update => Links.Meeting(asked.Id),
            AskedKind.Information => Links.ReferralOfMine(asked.Id),
            AskedKind.Keyworker => Links.Person(asked.Id),
            AskedKind.Mam => Links.Mam(asked.Id),
            _ => Links.Task(asked.Id),
        };
}
