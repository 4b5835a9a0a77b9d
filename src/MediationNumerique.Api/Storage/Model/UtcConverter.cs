using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MediationNumerique.Api.Storage.Model;

/// <summary>Databases forget that a date is UTC.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(date => date, date => DateTime.SpecifyKind(date, DateTimeKind.Utc));
