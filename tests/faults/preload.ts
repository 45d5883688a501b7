import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aimed, readAim } from './aim.ts';
import { AIMING, isVariant, type Patch, patched, VARIANTS } from './patches.ts';

// Loaded before the bot (`node --import`): puts patches on its modules as they are read. The bot itself knows of none of this.

const ROOT = join(import.meta.dirname, '..', '..');
const { FAULTS_AIM: aim = '', FAULTS_VARIANT: variant = '' } = process.env;

const patches: Patch[] = [];
if (isVariant(variant)) patches.push(VARIANTS[variant]);
if (aim !== '') {
  patches.push(AIMING);
  const die = () => process.kill(process.pid, 'SIGKILL');
  Object.assign(globalThis, { aimed: (ledger: object) => aimed(ledger, readAim(aim), die) });
}

const byUrl = new Map(patches.map((patch) => [pathToFileURL(join(ROOT, patch.file)).href, patch]));

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const patch = byUrl.get(url);
    if (!patch) return loaded;
    const { source } = loaded;
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source ?? undefined);
    return { ...loaded, source: patched(text, patch) };
  },
});
