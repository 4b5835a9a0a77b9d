namespace MediationNumerique.Api.Horaires;

/// <summary>Why opening hours cannot be read.</summary>
/// <param name="Position">The character at fault, from 1; one past the end when something is missing there.</param>
/// <param name="Message">French, saying what to do; it never repeats the value, so that it can be logged.</param>
internal sealed record HorairesErreur(int Position, string Message);
