/** Loaded before a program: tells its greatest memory when it ends. */
process.on('exit', () => {
  process.stderr.write(`\npeak-kilobytes ${process.resourceUsage().maxRSS}\n`);
});
