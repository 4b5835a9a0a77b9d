namespace MediationNumerique.Api.Storage.Migrations;

internal enum FormerKind
{
    Text,
    Date,
    Number,
    Flag,

    /// <summary>An array, in JSON already.</summary>
    List,

    /// <summary>Two columns of a source, of which one is named.</summary>
    Moissonnage,
}

/// <summary>A field of a statement, as it was a column: in brackets, which both engines read, since some of them are words of SQL.</summary>
internal readonly record struct FormerField(string Name, string Column, FormerKind Kind)
{
    public static IEnumerable<FormerField> Texts(string names) => names.Split(' ').Select(name => new FormerField(name, $"[{name}]", FormerKind.Text));

    public static IEnumerable<FormerField> Lists(string names) => names.Split(' ').Select(name => new FormerField(name, $"[{name}]", FormerKind.List));
}
