namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>Person stated gender, as the register's sheet carries it; a code from the NHS Data Dictionary list.</summary>
public enum Gender
{
    NotKnown,
    Male,
    Female,
    Indeterminate,
}
