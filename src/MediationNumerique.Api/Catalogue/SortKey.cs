namespace MediationNumerique.Api.Catalogue;

/// <summary>Where a row stands in an order: by a number, then by a text, then by its id, so that no two rows are equal.</summary>
internal readonly record struct SortKey(double Number, string? Text, Guid Id) : IComparable<SortKey>
{
    public int CompareTo(SortKey other)
    {
        var byNumber = Number.CompareTo(other.Number);
        if (byNumber != 0)
        {
            return byNumber;
        }
        // A cursor does not tell an empty text from none.
        var byText = string.CompareOrdinal(Text ?? "", other.Text ?? "");

        return byText != 0 ? byText : Id.CompareTo(other.Id);
    }
}
