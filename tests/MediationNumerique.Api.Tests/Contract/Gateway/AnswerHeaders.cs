namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>Holds the headers of an answer against those that the contract declares for it.</summary>
internal static class AnswerHeaders
{
    /// <summary>
    /// Not the contract's to say: what carries the message, what protects browsers, and the answers to their questions about
    /// other origins (CORS).
    /// </summary>
    private static readonly HashSet<string> s_ofEveryAnswer = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Keep-Alive", "Transfer-Encoding",
        "Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "Strict-Transport-Security", "X-Content-Type-Options",
        "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
    };

    /// <param name="answer">What was answered.</param>
    /// <param name="declared">What the contract declares for its status.</param>
    /// <param name="common">What it declares for the other ones, whose headers every answer has.</param>
    public static IEnumerable<string> Judge(HttpResponseMessage answer, ContractResponse declared, ContractResponse? common)
    {
        var headers = (common?.Headers ?? new Dictionary<string, ContractHeader>()).Concat(declared.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => header.Last().Value, StringComparer.OrdinalIgnoreCase);
        var sent = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in sent.Where(header => !s_ofEveryAnswer.Contains(header.Key)))
        {
            if (!headers.TryGetValue(name, out var header))
            {
                yield return $"the header {name} is not declared";
                continue;
            }
            var report = new SchemaReport();
            header.Schema.CheckHeader(value, report);
            foreach (var error in report.Errors)
            {
                yield return $"the header {name} {error}";
            }
        }
        foreach (var (name, _) in headers.Where(header => header.Value.IsRequired && !sent.ContainsKey(header.Key)))
        {
            yield return $"the header {name} is required, and missing";
        }
    }
}
