import module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { needsNode } from './needs-node.mjs';

needsNode('pack:draft', 'npm run pack:draft');
// Most of the work is to compile patterns. V8 does that first for its interpreter, and again to machine code for whatever matches twice:
// of classes such as \p{L} the former takes several times as long as the latter.
setFlagsFromString('--no-regexp-tier-up');
// As the bot starts: files are stripped of their types once, and found without a search.
module.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'reckoner'));
const { findModules } = await import('../src/modules.ts');
findModules();
// Before all else, as in the bot: Node 24 has no Temporal of its own.
await import('../src/temporal.ts');
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
