using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

/// <summary>A colleague who saves something without a browser of their own.</summary>
static class Colleague
{
    /// <summary>Saves something in the section that a form belongs to.</summary>
    internal static async Task SavesAsAsync(this RunningApp app, string name, Guid person, string form)
    {
        var account = await app.AskAsync(db =>
            db.Accounts.Where(candidate => candidate.Name == name).Select(candidate => candidate.Id).SingleAsync()
        );
        var actor = (await app.Services.GetRequiredService<Blazor.Platform.Security.Accounts>().FindAsync(account))!;
        var guard = new Authorizer(new FixedActor(actor));
        var work = app.Services.GetRequiredService<UnitOfWork>();
        var contexts = app.Services.GetRequiredService<IDbContextFactory<DsrDb>>();
        await (
            form switch
            {
                "AddAction" => ActivatorUtilities
                    .CreateInstance<AgreedActions>(app.Services, guard, work)
                    .AddAsync(
                        person,
                        new()
                        {
                            Text = "Ring",
                            OwnerName = "A",
                            OwnerOrganisation = "B",
                            Due = new(2199, 1, 1),
                        }
                    ),
                "AddContact" => ActivatorUtilities
                    .CreateInstance<PersonRecords>(app.Services, guard, work, contexts)
                    .InvolveAsync(person, new() { Role = InvolvementRole.Advocate, Name = "Rosa Diaz" }),
                "Consent" => ActivatorUtilities
                    .CreateInstance<ConsentService>(app.Services, guard, work)
                    .RecordAsync(
                        person,
                        new() { Scope = ConsentScope.Keyworker, Decision = ConsentDecision.Declined },
                        await HoldsAsync(app, person)
                    ),
                _ => ActivatorUtilities
                    .CreateInstance<ReviewService>(app.Services, guard)
                    .HoldAsync(
                        await app.AskAsync(db =>
                            db.Entries.Where(entry => entry.PersonId == person).Select(entry => entry.Id).SingleAsync()
                        ),
                        new("", true, null)
                    ),
            }
        );
    }

    static async Task<Guid?> HoldsAsync(RunningApp app, Guid person)
    {
        var records = await app.AskAsync(db => db.Consents.Where(consent => consent.PersonId == person).ToListAsync());
        return ConsentState.On(app.Services.GetRequiredService<Clock>().Today, ConsentScope.Keyworker, records)?.Id;
    }
}
