namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>What is wrong with a filter, in French, and where.</summary>
/// <param name="position">The first sign in question, from 0.</param>
/// <param name="message">A sentence.</param>
/// <param name="suggestions">What was perhaps meant.</param>
#pragma warning disable CA1032, CA1064 // It is thrown in one place and caught in another of this folder, always with a position.
internal sealed class Cql2Exception(int position, string message, params IReadOnlyList<string> suggestions) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public int Position => position;

    public IReadOnlyList<string> Suggestions => suggestions;
}
