import { needsNode } from './needs-node.mjs';

needsNode('store:restore', 'npm run store:restore');
const [{ runHere }, { runStoreRestore }] = await Promise.all([
  import('../src/store-tools/tool.ts'),
  import('../src/store-tools/restore-command.ts'),
]);
process.exit(await runHere(runStoreRestore));
