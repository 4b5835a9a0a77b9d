using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue.Cartes;

/// <summary>One place, or several that a map draws as one mark.</summary>
/// <param name="Nombre">How many places.</param>
/// <param name="SumX">The sum of their columns, for the mean.</param>
/// <param name="SumY">The sum of their rows.</param>
/// <param name="Table">Where the first of them is.</param>
/// <param name="Row">Its row.</param>
internal readonly record struct Groupe(int Nombre, long SumX, long SumY, Table<LieuEntry> Table, int Row)
{
    public bool IsLieu => Nombre == 1;

    /// <summary>The mean of the places: it is in their cell.</summary>
    public MercatorPoint Centre => new((uint)(SumX / Nombre), (uint)(SumY / Nombre));

    /// <summary>Where it is on the Earth: as the producer says of one place, to the nearest metre for several.</summary>
    public GeoPoint Point
    {
        get
        {
            if (IsLieu)
            {
                return Table[Row].Point!.Value;
            }
            var (latitude, longitude) = Centre.ToGeoPoint();

            return new(Math.Round(latitude, 5), Math.Round(longitude, 5));
        }
    }

    public Groupe With(in Groupe other) => this with
    {
        Nombre = Nombre + other.Nombre,
        SumX = SumX + other.SumX,
        SumY = SumY + other.SumY,
    };
}
