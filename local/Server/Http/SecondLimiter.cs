namespace Mixpeek.Local.Http;

/// <summary>Takes so many requests in a second, whichever second that is: .NET's sliding window is one of fixed steps.</summary>
sealed class SecondLimiter(int most, TimeSpan second, TimeProvider clock)
{
    readonly Queue<long> taken = new();

    /// <summary>Takes a request, unless there were too many.</summary>
    public bool Take()
    {
        lock (taken)
        {
            while (taken.TryPeek(out var first) && clock.GetElapsedTime(first) >= second)
                taken.Dequeue();
            if (taken.Count >= most)
                return false;
            taken.Enqueue(clock.GetTimestamp());
            return true;
        }
    }
}
