// Plain JavaScript that any Node can read: an old one gets one clear line instead of a syntax error.
const OLDEST = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `The checker needs Node ${OLDEST} or newer, this is ${process.version}. "npm run pack:check" brings its own.`,
  );
  process.exit(1);
}
const { runPackCheck } = await import('../src/packs/check/command.ts');
process.exitCode = await runPackCheck(process.argv.slice(2), (line) => console.log(line));
