import { needsNode } from './needs-node.mjs';

needsNode('pack:draft', 'npm run pack:draft');
const [{ runPackDraft }, { findIn }] = await Promise.all([
  import('../src/draft/command.ts'),
  import('../src/draft/findings.ts'),
]);
process.exitCode = await runPackDraft({
  args: process.argv.slice(2),
  print: (line) => console.log(line),
  input: process.stdin,
  output: process.stdout,
  // As Node itself judges it: NO_COLOR, FORCE_COLOR, TERM.
  colours: process.stdout.isTTY === true && process.stdout.hasColors(),
  packs: process.env.PACKS_DIR?.trim() || 'data',
  find: findIn,
});
