// Writes data/pack.schema.json anew. Plain JavaScript that any Node can read.
import { writeFile } from 'node:fs/promises';

const OLDEST = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`This needs Node ${OLDEST} or newer, not ${process.version}: npx node bin/pack-schema.mjs`);
  process.exit(1);
}
const { packJsonSchema } = await import('../src/packs/json-schema.ts');
await writeFile(new URL('../data/pack.schema.json', import.meta.url), packJsonSchema());
