namespace Dsr.Blazor.Kernel.Merging;

/// <summary>
/// What becomes of a form that was opened, changed by somebody else, and is now saved. Fields that one side changed are
/// merged; those that both changed differently wait for a choice; a decision of theirs waits for a confirmation
/// when the person saving decides something too.
/// </summary>
public sealed class ThreeWayMerge
{
    readonly IReadOnlyList<string> order;

    ThreeWayMerge(IReadOnlyList<string> order, IReadOnlyList<MergedField> merged, IReadOnlyList<FieldConflict> conflicts) =>
        (this.order, Merged, Conflicts) = (order, merged, conflicts);

    /// <summary>The fields that need no choice, in the form's order.</summary>
    public IReadOnlyList<MergedField> Merged { get; }

    /// <summary>The fields that do, in the form's order.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; }

    /// <summary>True when nothing has to be chosen.</summary>
    public bool IsClean => Conflicts.Count == 0;

    /// <summary>What the other side changed and this one takes over: what the page tells the person about.</summary>
    public IEnumerable<MergedField> TakenOver => Merged.Where(merged => merged.Source == MergeSource.Theirs);

    /// <summary>The record as the other side left it, in the form's order: what the form counts as opened when it is saved again.</summary>
    public IReadOnlyList<FormField> Theirs
    {
        get
        {
            var byName = Merged
                .Select(side => side.Source == MergeSource.Mine ? side.Field with { Value = side.Opened } : side.Field)
                .Concat(Conflicts.Select(conflict => conflict.Mine with { Value = conflict.Theirs }))
                .ToDictionary(formField => formField.Name, StringComparer.Ordinal);
            return [.. order.Select(name => byName[name])];
        }
    }

    /// <summary>Compares the three. A field that one of them lacks counts as empty there; what was typed into it is kept.</summary>
    /// <param name="opened">The form as it was opened.</param>
    /// <param name="theirs">The record as it stands now.</param>
    /// <param name="mine">The form as it is being saved.</param>
    /// <exception cref="ArgumentException">When a list has two fields of one name.</exception>
    public static ThreeWayMerge Of(IReadOnlyList<FormField> opened, IReadOnlyList<FormField> theirs, IReadOnlyList<FormField> mine)
    {
        var fields = MergingField.Align(opened, theirs, mine);
        var iDecide = fields.Any(field => field.Decides && field.ChangedByMe);
        var inConflict = fields.ToLookup(field => field.IsConflict(iDecide));
        return new(
            [.. fields.Select(field => field.Mine.Name)],
            [.. inConflict[false].Select(field => field.ToMerged())],
            [.. inConflict[true].Select(field => field.ToConflict())]
        );
    }

    /// <summary>The values to save, in the form's order. They may be compared again: `opened` is then what was `theirs` here.</summary>
    /// <param name="choices">One for each conflict, by the field's name.</param>
    /// <exception cref="RefusedException">When a conflict has no choice.</exception>
    public IReadOnlyList<FormField> Resolve(IReadOnlyDictionary<string, Choice> choices)
    {
        var values = Merged.Select(merged => merged.Field).Concat(Conflicts.Select(conflict => Chosen(conflict, choices)));
        var byName = values.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return [.. order.Select(name => byName[name])];
    }

    static FormField Chosen(FieldConflict conflict, IReadOnlyDictionary<string, Choice> choices)
    {
        var (name, label) = (conflict.Mine.Name, conflict.Mine.Label);
        return choices.TryGetValue(name, out var choice)
            ? choice.For(conflict)
            : throw new RefusedException(
                $"Somebody else changed “{label}” while you had it open. Choose which to keep, then save again.",
                name
            );
    }
}
