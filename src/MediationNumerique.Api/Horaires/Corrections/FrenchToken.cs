namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>What a word or a sign of hours written in French is.</summary>
internal enum FrenchKind
{
    /// <summary>A day, 0 for Monday, 7 for public holidays.</summary>
    Day,

    /// <summary>Minutes since midnight.</summary>
    Time,

    /// <summary>A number alone: an hour if another time is next to it.</summary>
    Number,

    /// <summary>1 to 5, or -1: « 2e », « dernier ».</summary>
    Rank,

    /// <summary>« au », « à », a hyphen: a range, or nothing.</summary>
    To,

    /// <summary>« et », a comma and other signs.</summary>
    And,

    Closed,

    /// <summary>« sur rendez-vous ».</summary>
    Appointment,

    /// <summary>What changes nothing: « ouvert », « du ».</summary>
    Filler,

    /// <summary>What is not understood.</summary>
    Unknown,
}

internal readonly record struct FrenchToken(FrenchKind Kind, int Value = 0);
