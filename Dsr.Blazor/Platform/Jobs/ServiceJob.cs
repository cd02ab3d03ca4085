namespace Dsr.Blazor.Platform.Jobs;

/// <summary>A job that is one method of a service.</summary>
/// <param name="scopes">Each run has a scope of its own.</param>
/// <param name="name">The job's name.</param>
/// <param name="run">The method.</param>
sealed class ServiceJob<TService>(IServiceScopeFactory scopes, string name, Func<TService, CancellationToken, Task> run) : IJob
    where TService : notnull
{
    public string Name => name;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TService>(), cancel);
    }
}
