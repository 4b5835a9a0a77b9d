namespace MediationNumerique.Api.Schema.Validation;

/// <summary>The check digit of a SIRET. See INSEE's definition of the SIRET, and its exception for La Poste.</summary>
internal static class Luhn
{
    private const string LaPoste = "356000000";

    public static bool IsValidSiret(string siret)
    {
        if (siret.StartsWith(LaPoste, StringComparison.Ordinal) && siret.Sum(c => c - '0') % 5 == 0)
        {
            return true;
        }

        return siret.Reverse().Select((c, i) => Weigh(c - '0', doubled: i % 2 == 1)).Sum() % 10 == 0;
    }

    private static int Weigh(int digit, bool doubled) => doubled ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
}
