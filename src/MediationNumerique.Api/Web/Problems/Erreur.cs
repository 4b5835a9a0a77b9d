namespace MediationNumerique.Api.Web.Problems;

/// <summary>Une erreur dans un paramètre ou dans un champ.</summary>
public sealed record Erreur
{
    /// <summary>Le paramètre en cause.</summary>
    /// <example>frais</example>
    public string? Parametre { get; init; }

    /// <summary>Le champ en cause dans le corps envoyé (JSON Pointer, RFC 6901).</summary>
    /// <example>/frais_a_charge/0</example>
    public string? Pointeur { get; init; }

    /// <summary>Le code de l’erreur.</summary>
    /// <example>valeur-inconnue</example>
    public required string Code { get; init; }

    /// <summary>Ce qui ne va pas, et ce qui est accepté.</summary>
    /// <example>« gratui » n’est pas une valeur de « frais ». Valeurs acceptées : Gratuit, Gratuit sous condition, Payant.</example>
    public required string Message { get; init; }

    /// <summary>La valeur reçue, raccourcie si elle est longue.</summary>
    /// <example>gratui</example>
    public string? Valeur { get; init; }

    /// <summary>Les valeurs acceptées les plus proches.</summary>
    /// <example>["Gratuit"]</example>
    public required IReadOnlyList<string> Suggestions { get; init; }
}
