namespace MediationNumerique.Api.Http.Versions;

/// <summary>One version of the API.</summary>
/// <param name="Number">What follows the v of its addresses, and what headers say: <c>1</c>.</param>
internal sealed record ApiVersion(string Number)
{
    /// <summary>From when on it should be left, at midnight UTC; null while it is not deprecated.</summary>
    public DateOnly? Deprecated { get; init; }

    /// <summary>When it stops answering, at midnight UTC: never before <see cref="Deprecated"/>, and only with it.</summary>
    public DateOnly? Sunset { get; init; }

    /// <summary>The number of the version to go to; only of a deprecated one.</summary>
    public string? Successor { get; init; }

    /// <summary>The start of its addresses: <c>/v1</c>.</summary>
    public string Prefix => $"/v{Number}";
}
