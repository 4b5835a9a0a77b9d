namespace MediationNumerique.Preparation.Centres;

/// <summary>A position in degrees.</summary>
internal readonly record struct Point(double Latitude, double Longitude);
