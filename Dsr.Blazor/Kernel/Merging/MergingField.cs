namespace Dsr.Blazor.Kernel.Merging;

/// <summary>One field seen from the three sides.</summary>
sealed record MergingField(FormField Mine, string Theirs, string Opened)
{
    public bool Decides => Mine.Decides;

    public bool ChangedByMe => !Same(Mine.Value, Opened);

    bool ChangedByThem => !Same(Theirs, Opened);

    bool Agreed => Same(Mine.Value, Theirs);

    // Who decides without having seen the other's decision confirms even what both decided alike:
    // the one may have been the ground of the other.
    public bool IsConflict(bool iDecide) => ChangedByThem && (Decides ? iDecide : ChangedByMe && !Agreed);

    public FieldConflict ToConflict() => new(Mine, Theirs, Opened, ToConfirm: Decides);

    public MergedField ToMerged() =>
        (ChangedByThem, ChangedByMe) switch
        {
            (false, true) => new(Mine, Opened, MergeSource.Mine),
            (true, false) => new(Mine with { Value = Theirs }, Opened, MergeSource.Theirs),
            (true, true) => new(Mine with { Value = Theirs }, Opened, MergeSource.Agreed),
            _ => new(Mine with { Value = Theirs }, Opened, MergeSource.Unchanged),
        };

    /// <summary>The fields of all three in mine's order, then those only the others have.</summary>
    public static IReadOnlyList<MergingField> Align(
        IReadOnlyList<FormField> opened,
        IReadOnlyList<FormField> theirs,
        IReadOnlyList<FormField> mine
    )
    {
        var (was, now, typed) = (ByName(opened), ByName(theirs), ByName(mine));
        return
        [
            .. mine.Concat(theirs)
                .Concat(opened)
                .DistinctBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => new MergingField(
                    field with
                    {
                        Value = ValueOf(typed, field),
                        Decides = new[] { was, now, typed }.Any(side => side.GetValueOrDefault(field.Name)?.Decides == true),
                    },
                    ValueOf(now, field),
                    ValueOf(was, field)
                )),
        ];
    }

    static Dictionary<string, FormField> ByName(IReadOnlyList<FormField> fields) =>
        fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    static string ValueOf(Dictionary<string, FormField> side, FormField field) =>
        side.TryGetValue(field.Name, out var found) ? found.Value : "";

    // A browser posts line ends as CR LF whatever they were before: that is no change of anybody's.
    static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || string.Equals(LineEnds(one), LineEnds(other), StringComparison.Ordinal);

    static string LineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
