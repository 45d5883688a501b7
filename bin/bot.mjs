import module from 'node:module';
import { join } from 'node:path';

// Plain JavaScript that any Node can read: an old one gets one clear line instead of a syntax error.
const OLDEST = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST) {
  console.error(
    `Reckoner needs Node ${OLDEST} or newer, this is ${process.version}. "npm start" brings its own.`,
  );
  process.exit(1);
}
// TypeScript is stripped and compiled once for each version of a file: from the second start on that is more than a third of
// the work, and the compiler needs no memory. Where nothing can be written there, Node does without it.
module.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'reckoner'));
const { findModules } = await import('../src/modules.ts');
findModules();
// Each before the next: modules that are imported side by side do not wait for one another.
await import('../src/temporal.ts');
await import('../src/discord/one-undici.ts');
await import('../src/main.ts');
