import { needsNode } from './needs-node.mjs';

needsNode('The checker', 'npm run pack:check');
const { runPackCheck } = await import('../src/packs/check/command.ts');
process.exitCode = await runPackCheck(process.argv.slice(2), (line) => console.log(line));
