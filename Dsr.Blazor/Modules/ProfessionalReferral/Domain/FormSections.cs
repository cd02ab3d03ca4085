namespace Dsr.Blazor.Modules.ProfessionalReferral.Domain;

/// <summary>The parts of the professional form, in order.</summary>
public enum FormSection
{
    Received,
    Referrer,
    Person,
    Contact,
    Diagnosis,
    WhyNow,
    Background,
    Rating,
    Consent,
    Told,
    Send,
}

/// <summary>Which parts are asked, and what each is called.</summary>
public static class FormSections
{
    static readonly IReadOnlyList<FormSection> left = [FormSection.Contact, FormSection.Background, FormSection.Rating];

    /// <summary>The parts that a form asks for: not all on the short path, one more for what came another way.</summary>
    public static IReadOnlyList<FormSection> Of(ProfessionalForm form) =>
        [
            .. Enum.GetValues<FormSection>()
                .Where(formSection =>
                    (formSection != FormSection.Received || form.Way is not null) && !(form.IsShort && left.Contains(formSection))
                ),
        ];

    /// <summary>"Why now".</summary>
    public static string InWords(this FormSection section, ProfessionalForm form) =>
        section switch
        {
            FormSection.Received => "How it came",
            FormSection.Referrer => form.Way is null ? "About you" : "Who refers",
            FormSection.Person => "Who it is for",
            FormSection.Contact => "Contact and communication",
            FormSection.WhyNow => "Why now",
            FormSection.Rating => "How urgent you think it is",
            FormSection.Told => "What the person was told",
            FormSection.Send => "Check and send",
            _ => section.ToString(),
        };
}
