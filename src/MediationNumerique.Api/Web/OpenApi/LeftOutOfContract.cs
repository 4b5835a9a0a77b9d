namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On an operation that binds parameters which the contract must not offer: they would change its type, or be refused.</summary>
internal sealed record LeftOutOfContract(params string[] Parameters);
