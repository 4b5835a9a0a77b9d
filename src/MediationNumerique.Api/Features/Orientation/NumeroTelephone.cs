namespace MediationNumerique.Api.Features.Orientation;

internal static class NumeroTelephone
{
    private static readonly string[] s_indicatifs = ["+33", "+262", "+508", "+590", "+594", "+596"];

    /// <summary><c>+33465710000</c> as it is dialled here: <c>04 65 71 00 00</c>. Numbers of the Pacific stay as they are.</summary>
    public static string EnClair(string numero)
    {
        var indicatif = Array.Find(s_indicatifs, code => numero.StartsWith(code, StringComparison.Ordinal));
        if (indicatif is null || numero.Length != indicatif.Length + 9)
        {
            return numero;
        }
        var national = $"0{numero[indicatif.Length..]}";

        return string.Join(' ', national.Chunk(2).Select(pair => new string(pair)));
    }
}
