using System.Text;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>The line that names the columns.</summary>
internal static class FirstLine
{
    /// <summary>The first line, or its beginning: a file of one endless line must not be held in memory.</summary>
    public static string Read(StreamReader text, int longest)
    {
        var titles = new StringBuilder();
        int c;
        while ((c = text.Read()) is not ('\n' or '\r' or -1) && titles.Length < longest)
        {
            titles.Append((char)c);
        }
        if (c == '\r' && text.Peek() == '\n')
        {
            text.Read();
        }

        return titles.ToString();
    }

    /// <summary>What a spreadsheet writes above its titles: <c>sep=;</c>. Null for a line of titles.</summary>
    public static char? DeclaredSeparator(string line) =>
        line.Trim(' ', '\r', '"') is { Length: 5 } declared && declared.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? declared[4] : null;

    /// <summary>The sign that the header has most. Rows are no guide: v0.1 cells are full of semicolons.</summary>
    public static char SeparatorOf(string header) => ",;\t|".MaxBy(s => header.Count(c => c == s));
}
