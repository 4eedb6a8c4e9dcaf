using Chancery.App.Commands;

return await CommandTree.RunAsync(args, Surroundings.OfProcess());
