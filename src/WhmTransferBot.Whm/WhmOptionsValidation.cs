using Microsoft.Extensions.Options;

namespace WhmTransferBot.Whm;

/// <summary>Refuses options that cannot work, all faults at once.</summary>
internal sealed class WhmOptionsValidation : IValidateOptions<WhmOptions>
{
    public ValidateOptionsResult Validate(string? name, WhmOptions options)
    {
        var faults = new List<string>();
        CheckTimes(nameof(options.Read), options.Read);
        CheckTimes(nameof(options.LargeRead), options.LargeRead);
        CheckTimes(nameof(options.Log), options.Log);
        CheckTimes(nameof(options.LoginCheck), options.LoginCheck);
        CheckTimes(nameof(options.Start), options.Start);
        CheckTimes(nameof(options.Change), options.Change);
        CheckTimes(nameof(options.SlowChange), options.SlowChange);
        if (options.Retries is < 0 or > 10) faults.Add("Retries is a number from 0 to 10.");
        if (options.RetryDelay < TimeSpan.Zero) faults.Add("RetryDelay is not negative.");
        if (options.LongestRetryAfter < options.RetryDelay) faults.Add("LongestRetryAfter is at least RetryDelay.");
        if (options.MaxAnswerBytes < 1024) faults.Add("MaxAnswerBytes is at least 1024.");
        if (options.MaxLogLineBytes < 1024) faults.Add("MaxLogLineBytes is at least 1024.");
        if (options.MaxLogPageBytes < options.MaxLogLineBytes) faults.Add("MaxLogPageBytes is at least MaxLogLineBytes.");
        if (options.MaxLogPageEvents < 1) faults.Add("MaxLogPageEvents is at least 1.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void CheckTimes(string key, CallTimes times)
        {
            if (times.Attempt <= TimeSpan.Zero || times.Total < times.Attempt || times.Total > TimeSpan.FromDays(1))
                faults.Add($"{key}: an attempt takes more than nothing, all attempts at least as long as one, and at most a day.");
        }
    }
}
