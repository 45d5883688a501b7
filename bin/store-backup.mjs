import { needsNode } from './needs-node.mjs';

needsNode('store:backup', 'npm run store:backup');
const [{ runHere }, { runStoreBackup }] = await Promise.all([
  import('../src/store-tools/tool.ts'),
  import('../src/store-tools/backup-command.ts'),
]);
process.exit(await runHere(runStoreBackup));
