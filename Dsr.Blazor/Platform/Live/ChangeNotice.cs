namespace Dsr.Blazor.Platform.Live;

/// <summary>
/// Word that one commit changed something: which records, never what stands in them. Who follows asks again for what they show.
/// </summary>
/// <param name="Sequence">The last audit link of the commit; who was away asks for what came after the last they saw.</param>
/// <param name="Touched">The records changed.</param>
public sealed record ChangeNotice(long Sequence, IReadOnlyList<Touched> Touched)
{
    /// <summary>Whether it changed anything about a person.</summary>
    public bool Concerns(Guid person) => Touched.Any(touched => touched.PersonId == person);

    /// <summary>Whether it changed a record of a kind, by the name of its type.</summary>
    public bool Concerns(string kind) => Touched.Any(touched => touched.Kind == kind);

    /// <summary>The people it changed something about.</summary>
    public IEnumerable<Guid> People => Touched.Select(touched => touched.PersonId).OfType<Guid>().Distinct();
}

/// <summary>One record that a commit changed.</summary>
/// <param name="Kind">The name of its type: "RegisterEntry".</param>
/// <param name="Id">Its id.</param>
/// <param name="PersonId">The person it is about; null where it is about nobody.</param>
public sealed record Touched(string Kind, Guid Id, Guid? PersonId);
