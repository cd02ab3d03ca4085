namespace Dsr.Blazor.Modules.Letters;

static class LettersSetup
{
    internal static void AddLetters(this IServiceCollection services) => services.AddScoped<LetterService>();
}
