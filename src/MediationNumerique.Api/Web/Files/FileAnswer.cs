namespace MediationNumerique.Api.Web.Files;

/// <summary>For the contract: an operation also answers 200 with this.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Contract">The type of a JSON answer; null for a file.</param>
/// <param name="IsOnly">Whether it answers with nothing else, whatever its handler is declared to.</param>
internal sealed record FileAnswer(string ContentType, Type? Contract = null, bool IsOnly = false);
