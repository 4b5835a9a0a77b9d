namespace MediationNumerique.Api.Catalogue;

/// <summary>A place or a service whose statement was deleted, and when (UTC).</summary>
internal readonly record struct Tombe(Guid Id, DateTime SupprimeLe);
