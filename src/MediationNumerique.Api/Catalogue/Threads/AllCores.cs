namespace MediationNumerique.Api.Catalogue.Threads;

/// <summary>Work that does not depend on the order in which it is done.</summary>
internal static class AllCores
{
    /// <summary>The results, in the order of the items. On the caller's scheduler: an import's own runs behind the readers.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1)
        {
            results[0] = work(items[0]);
            return results;
        }
        Parallel.For(0, items.Count, new ParallelOptions { TaskScheduler = TaskScheduler.Current }, i => results[i] = work(items[i]));

        return results;
    }
}
