namespace Dsr.Blazor.Bench.Serving;

/// <summary>One of the two apps, in a process of its own so that its heap is its own.</summary>
interface IServed : IAsyncDisposable
{
    string Url { get; }

    /// <summary>Pages that hear of changes.</summary>
    int Followers { get; }

    int Circuits { get; }

    /// <summary>One change to a row that all pages show.</summary>
    /// <param name="row">The person of the row.</param>
    Task ChangeAsync(Guid row);
}
