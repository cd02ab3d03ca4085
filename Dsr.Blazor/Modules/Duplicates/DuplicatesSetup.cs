namespace Dsr.Blazor.Modules.Duplicates;

static class DuplicatesSetup
{
    internal static void AddDuplicates(this IServiceCollection services)
    {
        services.AddScoped<DuplicateRecords>();
        services.AddScoped<RecordMerges>();
        services.AddScoped<MergeReading>();
    }
}
