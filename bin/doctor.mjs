// Plain JavaScript that any Node can read: an old one gets one clear line instead of a syntax error.
const OLDEST = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `The doctor needs Node ${OLDEST} or newer, this is ${process.version}. "npm run doctor" brings its own.`,
  );
  process.exit(1);
}
const { runDoctor } = await import('../src/bot/doctor.ts');
process.exitCode = await runDoctor(process.argv.slice(2), (line) => console.log(line));
