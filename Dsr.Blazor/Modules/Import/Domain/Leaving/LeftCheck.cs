using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Leaving;

/// <summary>Whether the sheet says of a row that the person has died or left the register: such a person does not join unasked.</summary>
static class LeftCheck
{
    static readonly ImportField[] Names = [ImportField.FullName, ImportField.FamilyName, ImportField.GivenName, ImportField.PreferredName];

    static readonly ImportField[] Prose =
    [
        ImportField.Notes,
        ImportField.Issues,
        ImportField.RatingReason,
        ImportField.Action,
        ImportField.Tried,
        ImportField.CouldHelp,
        ImportField.WhatMatters,
    ];

    // What people write into a column on leaving of somebody who has not.
    static readonly HashSet<string> Still =
    [
        "0",
        "no",
        "n",
        "false",
        "still on register",
        "still on dsr",
        "still on",
        "active",
        "open",
        "current",
        "ongoing",
        "present",
        "to date",
        "not closed",
        "not applicable",
    ];

    /// <summary>Why the row is held, or null.</summary>
    public static Held? Of(SheetRow row, TableMapping mapping, RowFields fields, ImportedPerson person)
    {
        if (Column(row, mapping, fields, ImportField.Status, SaysLeft) is { } status)
            return status;
        if (Column(row, mapping, fields, ImportField.LeftOn, HasLeft) is { } on)
            return on;
        foreach (var field in Names.Where(field => LeavingWords.InName(fields[field].Typed.Text)))
            return Said(field, fields[field]);
        foreach (
            var field in Prose.Where(field =>
                LeavingWords.InProse(fields[field].Typed.Text, person.FamilyName, person.GivenName, person.PreferredName)
            )
        )
            return Said(field, fields[field]);
        if (row.Under is { } under)
            return Made(ImportField.Status, "", under, "It stands below a divider that says that these people have left.");
        return row.Struck ? Made(ImportField.Status, "", "", "The row is struck through in the sheet.") : null;
    }

    // A corrected cell speaks alone; else each column by its own heading.
    static Held? Column(SheetRow row, TableMapping mapping, RowFields fields, ImportField field, Func<string, string, bool> says)
    {
        if (fields[field] is { From: ValueFrom.Correction } corrected)
            return says("", corrected.Typed.Text) ? Said(field, corrected) : null;
        foreach (var heading in mapping.For(field))
        {
            if (row.At(heading.Column) is { IsBlank: false } cell && says(HeadingText.Words(heading.Text), cell.Text))
                return Said(field, new(heading.Shown, new(cell.Text.Trim())));
        }
        return null;
    }

    static bool SaysLeft(string heading, string text) =>
        LeavingHeadings.AsksIfHere(heading) && TypedChoice.YesOrNo(text) == false && FoldedText.Of(text).Split(' ').Length == 1
        || LeavingWords.InStatus(text);

    static bool HasLeft(string heading, string text) =>
        !new Typed(text.Trim()).SaysUnknown && FoldedText.Of(text) is { Length: > 0 } said && !Still.Contains(said);

    static Held Said(ImportField field, FieldValue value) =>
        Made(field, value.Column, value.Typed.Text, "The sheet says that this person has left the register or died.");

    static Held Made(ImportField field, string column, string value, string sentence) =>
        new(HeldReason.Left, field, column, value, $"{sentence} Say that they are still on the register, or discard the row.");
}
