using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>What is wrong with a value: a code of the registry, a French sentence on what is accepted, the nearest values.</summary>
internal readonly record struct ParameterError(string Code, string Message, params IReadOnlyList<string> Suggestions);

/// <summary>
/// The form of one value of a query parameter. It checks, and it describes itself to the OpenAPI document, so that no
/// constraint is typed twice.
/// </summary>
internal abstract class ParameterFormat
{
    /// <summary>Null when the value is accepted.</summary>
    public abstract ParameterError? Check(string value);

    public abstract OpenApiSchema Describe();

    /// <summary>How many signs a value may have: far more than any that is accepted needs.</summary>
    public virtual int Longest => 100;

    /// <summary>Whether a value with a comma in it is one value, not several.</summary>
    public virtual bool IsWhole(string value) => false;

    /// <summary>An accepted value as the catalogue writes it.</summary>
    public virtual string Canonical(string value) => value;
}
