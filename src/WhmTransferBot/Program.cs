using WhmTransferBot.Verbs;

return await BotCommandLine.Create().Parse(args).InvokeAsync(BotCommandLine.Invocation);
