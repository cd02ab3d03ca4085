using Dsr.Blazor.Casework.Actions;
using Dsr.Blazor.Casework.Calendar;
using Dsr.Blazor.Casework.Consenting;
using Dsr.Blazor.Casework.Demo;
using Dsr.Blazor.Casework.Disclosure;
using Dsr.Blazor.Casework.Drafts;
using Dsr.Blazor.Casework.Duplicates;
using Dsr.Blazor.Casework.Episodes;
using Dsr.Blazor.Casework.Escalations;
using Dsr.Blazor.Casework.Exports;
using Dsr.Blazor.Casework.Files;
using Dsr.Blazor.Casework.FrontDoor;
using Dsr.Blazor.Casework.Gaps;
using Dsr.Blazor.Casework.Imports;
using Dsr.Blazor.Casework.Keyworking;
using Dsr.Blazor.Casework.Letters;
using Dsr.Blazor.Casework.Mail;
using Dsr.Blazor.Casework.Mams;
using Dsr.Blazor.Casework.Meetings;
using Dsr.Blazor.Casework.MyWork;
using Dsr.Blazor.Casework.Notices;
using Dsr.Blazor.Casework.People;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Casework.Ratings;
using Dsr.Blazor.Casework.Referrals;
using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Casework.Staff;
using Dsr.Blazor.Casework.Tasks;
using Dsr.Blazor.Casework.Today;
using Dsr.Blazor.Casework.Watching;

namespace Dsr.Blazor.Casework;

static class CaseworkSetup
{
    internal static void AddCasework(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveCalendar>();
        builder.Services.AddSingleton(services => services.GetRequiredService<LiveCalendar>().Calendar);
        builder.Services.AddScoped<ProclaimedHolidays>();
        builder.Services.AddSingleton<Clock>();
        builder.Services.AddSingleton<PolicyStore>();
        builder.Services.AddScoped<Ratings.Ratings>();
        builder.Services.AddScoped<Reviews>();
        builder.Services.AddActions();
        builder.Services.AddMyWork();
        builder.Services.AddScoped<Plans>();
        builder.Services.AddConsenting();
        builder.Services.AddScoped<PersonRecords>();
        builder.Services.AddScoped<AboutPeople>();
        builder.Services.AddScoped<Drafts.Drafts>();
        builder.Services.AddScoped<SavedViews>();
        builder.Services.AddRegister();
        builder.Services.AddExports();
        builder.Services.AddImports();
        builder.Services.AddStaff();
        builder.Services.AddMeetings();
        builder.Services.AddMams();
        builder.Services.AddReferrals();
        builder.Services.AddTasks();
        builder.Services.AddSelfReferrals();
        builder.Services.AddLetters();
        builder.Services.AddKeyworking();
        builder.Services.AddWatching();
        builder.Services.AddToday();
        builder.Services.AddEpisodes();
        builder.Services.AddEscalations();
        builder.Services.AddGaps();
        builder.Services.AddDuplicates();
        builder.Services.AddDisclosure();
        builder.AddFiles();
        builder.Services.AddNotices();
        builder.AddMail();
        builder.Services.AddCalendar();
        builder.Services.AddSingleton<ShippedRegister>();
        builder.Services.AddSingleton<DemoRegister>();
    }

    /// <summary>Ships the register where there is none.</summary>
    internal static Task PrepareCaseworkAsync(this IHost app) => app.Services.GetRequiredService<ShippedRegister>().Ship();

    /// <summary>In Development, makes up people for an empty register. Never asked for by a command.</summary>
    internal static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            await app.Services.GetRequiredService<DemoRegister>().Seed(people: 96);
    }
}
