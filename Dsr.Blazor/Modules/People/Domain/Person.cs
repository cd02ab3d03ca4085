using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>A person with a learning disability, an autistic person, or both, who is or was on a register.</summary>
public sealed partial class Person : Aggregate, IAboutPerson
{
    const int LongestName = 100,
        LongestLine = 300;

    readonly List<Involvement> involvements = [];

    Person() { }

    public string GivenName { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public string PreferredName { get; private set; } = "";
    public DateOnly DateOfBirth { get; private set; }
    public NhsNumber? NhsNumber { get; private set; }

    /// <summary>Why there is no number; without meaning where there is one.</summary>
    public NhsNumberGap NhsNumberGap { get; private set; }
    public Gender Gender { get; private set; }
    public DiagnosisCategory Diagnosis { get; private set; }
    public DiagnosisStatus DiagnosisStatus { get; private set; }
    public string Address { get; private set; } = "";
    public string Postcode { get; private set; } = "";

    /// <summary>The address is hidden in every view, list, print and export.</summary>
    public bool AddressIsRestricted { get; private set; }
    public string LocalAuthority { get; private set; } = "";
    public string ResponsibleBoard { get; private set; } = "";
    public EhcPlan EhcPlan { get; private set; }
    public string CommunicationNeeds { get; private set; } = "";
    public string ReasonableAdjustments { get; private set; } = "";

    /// <summary>All names folded, for search: any part of any of them is found.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>Family name, then given name, folded: what lists are sorted by, so that Łukasz stands among the Ls.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>How the family name sounds, so that a possible duplicate is found without reading everybody.</summary>
    public string FamilySound { get; private set; } = "";

    /// <summary>
    /// The record that stayed when this one was merged into it; null for a record that stands for itself. Reading leaves merged ones out.
    /// </summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>Who is or was involved. Nobody is taken off: an involvement ends.</summary>
    public IReadOnlyList<Involvement> Involvements => involvements;

    /// <summary>As it is said: "Elijah Okonkwo".</summary>
    public string FullName => $"{GivenName} {FamilyName}".Trim();

    Guid IAboutPerson.PersonId => Id;

    /// <exception cref="RefusedException">When a detail is missing, unreadable or impossible.</exception>
    public static Person Record(PersonDetails details, ActorContext act)
    {
        var person = new Person { Id = act.NewId() };
        person.Change(details, act);
        return person;
    }

    /// <summary>Puts all details at once; each is checked.</summary>
    /// <exception cref="RefusedException">When a detail is missing, unreadable or impossible; nothing has changed then.</exception>
    public void Change(PersonDetails details, ActorContext act)
    {
        var number = ReadNumber(details.NhsNumber);
        var birth = CheckBirth(details.DateOfBirth, act.Today);
        var given = Line(details.GivenName, LongestName, "The given name", nameof(details.GivenName));
        var family = Line(details.FamilyName, LongestName, "The family name", nameof(details.FamilyName));
        Refuse.If(given.Length + family.Length == 0, "The name is missing. Write at least one name.", nameof(details.FamilyName));
        var preferred = Line(details.PreferredName, LongestName, "The preferred name", nameof(details.PreferredName));
        var address = Line(details.Address, LongestLine, "The address", nameof(details.Address));
        var postcode = Line(details.Postcode, 10, "The postcode", nameof(details.Postcode)).ToUpperInvariant();
        var authority = Line(details.LocalAuthority, LongestName, "The local authority", nameof(details.LocalAuthority));
        var board = Line(details.ResponsibleBoard, LongestName, "The responsible board", nameof(details.ResponsibleBoard));
        var communication = Line(details.CommunicationNeeds, LongestLine, "The communication needs", nameof(details.CommunicationNeeds));
        var adjustments = Line(
            details.ReasonableAdjustments,
            LongestLine,
            "The reasonable adjustments",
            nameof(details.ReasonableAdjustments)
        );

        (GivenName, FamilyName, PreferredName) = (given, family, preferred);
        SearchName = FoldedText.Of($"{given} {family} {preferred}");
        SortName = FoldedText.Of($"{family} {given}");
        FamilySound = PhoneticKey.Of(family);
        (DateOfBirth, NhsNumber, NhsNumberGap) = (birth, number, details.NhsNumberGap);
        (Gender, Diagnosis, DiagnosisStatus) = (details.Gender, details.Diagnosis, details.DiagnosisStatus);
        (Address, Postcode, AddressIsRestricted) = (address, postcode, details.AddressIsRestricted);
        (LocalAuthority, ResponsibleBoard, EhcPlan) = (authority, board, details.EhcPlan);
        (CommunicationNeeds, ReasonableAdjustments) = (communication, adjustments);
    }

    /// <summary>The details as they stand, for a form to open with.</summary>
    public PersonDetails Details() =>
        new()
        {
            GivenName = GivenName,
            FamilyName = FamilyName,
            PreferredName = PreferredName,
            DateOfBirth = DateOfBirth,
            NhsNumber = NhsNumber?.ToString() ?? "",
            NhsNumberGap = NhsNumberGap,
            Gender = Gender,
            Diagnosis = Diagnosis,
            DiagnosisStatus = DiagnosisStatus,
            Address = Address,
            Postcode = Postcode,
            AddressIsRestricted = AddressIsRestricted,
            LocalAuthority = LocalAuthority,
            ResponsibleBoard = ResponsibleBoard,
            EhcPlan = EhcPlan,
            CommunicationNeeds = CommunicationNeeds,
            ReasonableAdjustments = ReasonableAdjustments,
        };

    /// <exception cref="RefusedException">When the name is missing.</exception>
    public Involvement Involve(InvolvementDetails details, ActorContext act)
    {
        var involvement = new Involvement(Id, details, act);
        involvements.Add(involvement);
        return involvement;
    }

    /// <exception cref="RefusedException">When there is no such involvement.</exception>
    public Involvement Involvement(Guid id) =>
        involvements.Find(involvement => involvement.Id == id)
        ?? throw new RefusedException("This involvement is no longer on the record. Open the page again.");

    /// <summary>Everything was carried to another record of the same person, which stays.</summary>
    /// <exception cref="RefusedException">When either was merged already.</exception>
    public void GoInto(Person stays)
    {
        Refuse.If(
            MergedInto is not null || stays.MergedInto is not null,
            "One of the two records was merged in the meantime. Open the page again."
        );
        MergedInto = stays.Id;
    }

    /// <summary>The merge is undone.</summary>
    public void ComeBack() => MergedInto = null;

    static NhsNumber? ReadNumber(string typed)
    {
        var read = NhsNumberText.Read(typed);
        Refuse.If(
            read.Wrong is not null,
            $"{read.Wrong} Look it up again, or leave it empty and say why.",
            nameof(PersonDetails.NhsNumber)
        );
        return read.Said == NumberSaid.Number ? Modules.People.Domain.NhsNumber.Parse(read.Digits) : null;
    }

    static DateOnly CheckBirth(DateOnly? typed, DateOnly today)
    {
        const string field = nameof(PersonDetails.DateOfBirth);
        Refuse.If(typed is null, "The date of birth is missing. Write it as day, month and year.", field);
        var birth = typed!.Value;
        Refuse.If(birth > today, "The date of birth is in the future. Check the year.", field);
        Refuse.If(birth < today.AddYears(-120), "The date of birth is more than 120 years ago. Check the year.", field);
        return birth;
    }

    static string Line(string? text, int most, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, most, what, field);
}
