namespace MediationNumerique.Api.Http.Files;

/// <summary>For the contract: an operation also answers 200 with this.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Contract">The type of a JSON answer; null for a file.</param>
internal sealed record FileAnswer(string ContentType, Type? Contract = null);
