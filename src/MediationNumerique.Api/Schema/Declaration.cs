namespace MediationNumerique.Api.Schema;

/// <summary>What a producer stated, of which source, and when this API took it in (UTC).</summary>
internal readonly record struct Declaration<T>(string Source, T Content, DateTime MajApi);
