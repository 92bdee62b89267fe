// Loaded with --import into a program that is measured: at its end it says how much memory it needed at most.
process.on('exit', () => {
  process.stderr.write(`peak memory ${process.resourceUsage().maxRSS} KiB\n`);
});
