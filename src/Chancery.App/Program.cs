using Chancery.App.Commands;

return CommandTree.Run(args, Surroundings.OfProcess());
