using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>Counts what clients have under way, without a lock and without memory that they could fill: they fall into slots.</summary>
/// <param name="mostByClient">Of one client.</param>
/// <param name="most">Of all.</param>
internal sealed class ClientCounts(int mostByClient, int most)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>So many that two clients hardly ever share one.</summary>
    private readonly int[] _slots = new int[1 << 16];

    /// <summary>So that nobody can choose whom to share one with.</summary>
    private readonly long _seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));

    private int _all;

    public enum Answer
    {
        /// <summary>Counted: <see cref="Leave"/> must follow.</summary>
        Entered,

        TooManyOfClient,

        TooMany,
    }

    public Answer TryEnter(ulong client)
    {
        if (Interlocked.Increment(ref _all) > most)
        {
            Interlocked.Decrement(ref _all);
            return Answer.TooMany;
        }
        if (Interlocked.Increment(ref Slot(client)) > mostByClient)
        {
            Leave(client);
            return Answer.TooManyOfClient;
        }

        return Answer.Entered;
    }

    /// <summary>The same, after a wait if need be.</summary>
    public async Task<Answer> EnterAsync(ulong client, TimeSpan wait, CancellationToken cancellationToken)
    {
        var answer = TryEnter(client);
        for (var waited = TimeSpan.Zero; answer is not Answer.Entered && waited < wait; waited += s_pause)
        {
            await Task.Delay(s_pause, cancellationToken);
            answer = TryEnter(client);
        }

        return answer;
    }

    /// <summary>Leaves when it is disposed of.</summary>
    public IDisposable PlaceOf(ulong client) => new Place(this, client);

    public void Leave(ulong client)
    {
        Interlocked.Decrement(ref Slot(client));
        Interlocked.Decrement(ref _all);
    }

    private ref int Slot(ulong client) =>
        ref _slots[(ushort)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in client)), _seed)];

    private sealed class Place(ClientCounts counts, ulong client) : IDisposable
    {
        public void Dispose() => counts.Leave(client);
    }
}
