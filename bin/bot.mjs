// Plain JavaScript that any Node can read: an old one gets one clear line instead of a syntax error.
const OLDEST = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST) {
  console.error(
    `Reckoner needs Node ${OLDEST} or newer, this is ${process.version}. "npm start" brings its own.`,
  );
  process.exit(1);
}
await import('../src/main.ts');
