import { needsNode } from './needs-node.mjs';

needsNode('store:copy', 'npm run store:copy');
const [{ runHere }, { runStoreCopy }] = await Promise.all([
  import('../src/store-tools/tool.ts'),
  import('../src/store-tools/copy-command.ts'),
]);
process.exit(await runHere(runStoreCopy));
