using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>
/// What another service answered, in a file of the data folder, one JSON object a line: the same question is not asked twice. That
/// nothing was found is believed for a month. A line that cannot be read is as if it were not there; the file may be deleted at any time.
/// </summary>
internal sealed class ReponsesConnues<T>(DataFolder data, string name, JsonTypeInfo<ReponseConnue<T>> type, TimeProvider time)
    where T : class
{
    private const int NothingLasts = 30;

    private readonly Lock _lock = new();
    private Dictionary<string, ReponseConnue<T>>? _reponses;

    /// <summary>False where it is not known, or no more.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reponse">Null for nothing.</param>
    public bool TryFind(string question, out T? reponse)
    {
        lock (_lock)
        {
            reponse = null;
            if (!Load().TryGetValue(question, out var known) || (known.Reponse is null && known.Le.AddDays(NothingLasts) < Today))
            {
                return false;
            }
            reponse = known.Reponse;

            return true;
        }
    }

    public void Add(IEnumerable<(string Question, T? Reponse)> reponses)
    {
        lock (_lock)
        {
            var known = Load();
            data.Create();
            using var file = new StreamWriter(Path, append: true);
            foreach (var (question, reponse) in reponses)
            {
                known[question] = new(question, Today, reponse);
                file.WriteLine(JsonSerializer.Serialize(known[question], type));
            }
        }
    }

    private string Path => System.IO.Path.Combine(data.FullPath, name);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Dictionary<string, ReponseConnue<T>> Load()
    {
        if (_reponses is null)
        {
            _reponses = [];
            foreach (var line in File.Exists(Path) ? File.ReadLines(Path) : [])
            {
                if (Parse(line) is { } reponse)
                {
                    _reponses[reponse.Question] = reponse;
                }
            }
        }

        return _reponses;
    }

    private ReponseConnue<T>? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An answer, and the day it was given.</summary>
internal sealed record ReponseConnue<T>(string Question, DateOnly Le, T? Reponse);
