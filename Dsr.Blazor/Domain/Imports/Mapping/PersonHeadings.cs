namespace Dsr.Blazor.Domain.Imports.Mapping;

/// <summary>What teams write over the columns about a person: plainly, and loosely where it may mean something else.</summary>
static class PersonHeadings
{
    public static readonly (ImportField Field, string Plainly, string Loosely)[] All =
    [
        (ImportField.NhsNumber, "nhs, nhs no, nhs num, nhs nbr, nhs number, nhs id, nhs ref, nhs numbers, patient nhs no, patient nhs number, client nhs number", ""),
        (ImportField.Reference, "reference, ref, ref no, reference no, reference number, our ref, dsr ref, dsr reference, dsr id, dsr no, dsr number, register id, register number, register ref",
            "id, id no, id number, unique id, unique ref, unique reference, urn, uid, pid, client id, person id, patient id, case id, case ref, case no, case number, local id, local ref, local identifier, record id, rio, rio no, rio number, rio id, systmone id, paris id, mosaic id, liquidlogic id, hospital no, hospital number, identifier"),
        (ImportField.FamilyName, "surname, last name, family name, lastname, sname, second name, surname family name, family name surname, last name surname, patient surname, client surname, childs surname", ""),
        (ImportField.GivenName, "first name, forename, given name, first names, forenames, given names, fname, christian name, first name s, forename s, forename given name, first given name, patient forename, patient first name, client first name", ""),
        (ImportField.FullName, """
            full name, patient name, name of patient, client name, name of client, person name, persons name, name of person, service user, service user name, name of service user,
            individual name, individuals name, name of individual, young persons name, young person name, name of young person, childs name, child name, name of child, cyp name, yp name, name of cyp,
            surname first name, surname forename, surname and first name, surname and forename, surname given name, first name surname, forename surname, first name and surname, forename and surname, first and last name, first name last name,
            last name first name, name surname first name, name surname forename, name first name surname, family name given name, family and given name, given and family name, family name first name, name in full, surname initial, names, resident name
            """,
            "name, client, patient, person, child, individual, young person, yp, cyp, resident, who is it"),
        (ImportField.PreferredName, "preferred name, known as, also known as, aka, likes to be called, likes to be known as, nickname, goes by, preferred first name, calls themselves", "preferred"),
        (ImportField.DateOfBirth, "dob, date of birth, birth date, birthdate, date birth, birthday, born, born on, d o birth, dob age, date of birth age, date of birth and age, dob and age, patient dob, client dob", ""),
        (ImportField.Gender, "gender, sex, m f, f m, male female, m f other, gender sex, sex gender, stated gender, person stated gender", "gender identity, pronouns"),
        (ImportField.Address, """
            address, home address, current address, full address, address and postcode, address postcode, home address and postcode, home address postcode, current address and postcode, address inc postcode, address incl postcode,
            address including postcode, address with postcode, address line 1, address line 2, address line 3, address line 4, address 1, address 2, address 3, address 4, house and street, street, lives at, where living, where they live, current residence, placement address
            """,
            "town, city, residence, accommodation address"),
        (ImportField.Postcode, "postcode, post code, pcode, postal code, home postcode, p code, address postcode only", "pc"),
        (ImportField.LocalAuthority, """
            la, local authority, council, authority, responsible la, responsible local authority, home la, home local authority, la area, local authority area, la of residence, la of ordinary residence, local authority of ordinary residence,
            ordinary residence, responsible council, county council, lead la, lead local authority, funding la, funding local authority, placing la, placing authority, placing local authority, local authority council, la council, local council, borough, la name, local auth, laa
            """,
            "place, county"),
        (ImportField.Icb, """
            icb, responsible icb, integrated care board, ccg, ccg icb, icb ccg, responsible ccg, home icb, funding icb, originating icb, commissioning icb, sub icb, icb sub location, icb place, board, responsible commissioner, icb area, icb name, health commissioner
            """,
            "commissioner, funding, responsible body"),
        (ImportField.EhcPlan, "ehcp, ehc plan, ehc, ehcp in place, ehc plan in place, has ehcp, has ehc plan, education health and care plan, education health care plan, ehcp status, ehc plan status, ehcp yes no, ehcp y n, education plan", ""),
        (ImportField.Diagnosis, """
            diagnosis, diagnoses, primary diagnosis, ld asc both, ld asd both, ld autism both, ld asc, ld asd, ld autism, ld or asc, ld or autism, ld and asc, ld and autism, ld and or autism, ld and or asc, ld and or asd, asc ld, asd ld, autism ld, lda, ld a, ld a both, ld asc or both,
            diagnosis ld asc both, diagnosis ld asd, diagnosis ld autism, diagnosis category, diagnostic category, learning disability autism, learning disability and autism, learning disability and or autism, learning disability or autism, autism learning disability, autism or ld,
            learning disability autism both, learning disability autism or both, ld autism or both, diagnosis group, ld asc status, diag
            """,
            "category, cohort, condition, conditions, client group, need type"),
        (ImportField.HasLearningDisability, "ld, learning disability, has ld, has learning disability, learning disability diagnosis, ld diagnosis, ld y n, learning disability y n", ""),
        (ImportField.HasAutism, "autism, asc, asd, autistic, has autism, autism diagnosis, asc diagnosis, asd diagnosis, autism y n, asc y n, autism asc, autism asd, asc asd", ""),
        (ImportField.DiagnosisStatus, "diagnosis status, status of diagnosis, diagnosis confirmed, confirmed diagnosis, diagnosis confirmed y n", ""),
    ];
}
