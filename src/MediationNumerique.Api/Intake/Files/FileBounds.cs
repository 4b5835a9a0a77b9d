namespace MediationNumerique.Api.Intake.Files;

/// <summary>How much of a producer's file is read, so that no file takes the memory or the day of everybody.</summary>
internal static class FileBounds
{
    /// <summary>Bytes, once decompressed.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Bytes of a workbook that is compressed once more: it is held in memory.</summary>
    public const int MostHeld = 64 * 1024 * 1024;

    /// <summary>Bytes of one JSON item.</summary>
    public const int LongestItem = 1024 * 1024;

    /// <summary>Properties of one JSON item: the schema has 32 fields, and producers add some of their own.</summary>
    public const int MostFields = 1_000;

    /// <summary>Levels of a JSON document.</summary>
    public const int JsonDepth = 32;

    /// <summary>The size that the API is made for.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>Blank ones included.</summary>
    public const int MostLines = 2_000_000;

    /// <summary>Errors of rows: past this, the mistake is everywhere and has been told. Warnings refuse nothing.</summary>
    public const int MostErrors = 200_000;
}
