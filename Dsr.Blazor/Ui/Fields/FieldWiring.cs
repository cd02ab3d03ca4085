namespace Dsr.Blazor.Ui.Fields;

/// <summary>What a control needs so that its label, hint and error are read out with it.</summary>
/// <param name="Id">The control's id; the label and the error summary point to it.</param>
/// <param name="DescribedBy">Ids of the hint and the error, or null.</param>
/// <param name="Invalid">"true" when there is an error, otherwise null.</param>
public sealed record FieldWiring(string Id, string? DescribedBy, string? Invalid)
{
    /// <summary>For <c>@attributes</c>: id, aria-describedby and aria-invalid.</summary>
    public IReadOnlyDictionary<string, object> Attributes { get; } =
        new (string Name, object? Value)[] { ("id", Id), ("aria-describedby", DescribedBy), ("aria-invalid", Invalid) }
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Value!);
}
