namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>What a piece of the notation is.</summary>
internal enum TokenKind
{
    End,
    Weekday,
    Month,
    Number,
    Time,
    PublicHoliday,
    SchoolHoliday,
    Week,
    Easter,
    Days,
    State,
    Comment,
    AlwaysOpen,
    Dash,
    Comma,
    Semicolon,
    DoubleBar,
    Slash,
    Plus,
    Colon,
    OpenBracket,
    CloseBracket,
    SunEvent,
    Unknown,
}

/// <summary>A piece of the notation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its number: minutes of a time, 0 for Monday, 1 for January, an <see cref="Ouverture"/>.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct Token(TokenKind Kind, int Value, int Start, int End);
