namespace MediationNumerique.Api.Http.Files;

/// <summary>For the contract: an operation also answers 200 with a file of this type.</summary>
internal sealed record FileAnswer(string ContentType);
