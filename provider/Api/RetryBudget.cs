namespace Pulumi.Mixpeek.Api;

/// <summary>
/// The retries that a whole process has left, so that an outage does not become a storm: each costs, and what succeeds gives back, in
/// the measure of the AWS SDKs' retry quota. A lone fault among successes never meets its end; where everything fails, each request
/// is soon sent just once.
/// </summary>
sealed class RetryBudget
{
    const int Full = 500, Cost = 5, Bonus = 1;

    readonly Lock gate = new();
    int left = Full;

    /// <summary>The retries of a process in which nothing ever succeeds.</summary>
    public static int Retries => Full / Cost;

    /// <summary>Takes what a retry costs; false where it is not there any more.</summary>
    public bool TrySpend()
    {
        lock (gate)
        {
            if (left < Cost)
                return false;
            left -= Cost;
            return true;
        }
    }

    /// <summary>A request succeeded: one that was retried gives back what the last try cost, another a little.</summary>
    public void GiveBack(bool wasRetried)
    {
        lock (gate)
            left = Math.Min(Full, left + (wasRetried ? Cost : Bonus));
    }
}
