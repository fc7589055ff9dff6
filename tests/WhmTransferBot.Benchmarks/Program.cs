using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using WhmTransferBot.Benchmarks.Approvals;
using WhmTransferBot.Benchmarks.Checks;
using WhmTransferBot.Benchmarks.Crashes;
using WhmTransferBot.Benchmarks.Load;
using WhmTransferBot.Benchmarks.Soak;

if (args is ["approvals", var walks])
    return await ApprovalRun.RunAsync(int.Parse(walks, CultureInfo.InvariantCulture));
if (args is ["check", var checkedAccounts])
    return await new CheckRun(int.Parse(checkedAccounts, CultureInfo.InvariantCulture)).RunAsync();
if (args is ["load", var migrations, var accounts])
    return await new LoadRun(int.Parse(migrations, CultureInfo.InvariantCulture), int.Parse(accounts, CultureInfo.InvariantCulture)).RunAsync();
if (args is ["soak", var minutes, var soaked, .. var seed])
    return await SoakVerb.RunAsync(double.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(soaked, CultureInfo.InvariantCulture), seed is [var chosen] ? int.Parse(chosen, CultureInfo.InvariantCulture) : null);
if (args is ["crash", .. var options]) return await CrashVerb.RunAsync(options);

// In process: a project that BenchmarkDotNet generates knows nothing of the central package versions.
var inProcess = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true));
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, DefaultConfig.Instance.AddJob(inProcess));
return 0;
