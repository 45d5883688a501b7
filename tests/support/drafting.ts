import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type DraftRun, runPackDraft } from '../../src/draft/command.ts';
import { runPackCheck } from '../../src/packs/check/command.ts';
import { folderWith } from '../packs/fixtures.ts';
import { type Person, TIDE_TEXT, tideFindings } from './draft.ts';

export interface Bench {
  readonly folder: string;
  readonly article: string;
  readonly out: string;
  readonly run: (args: readonly string[], person?: Person) => Promise<{ code: number; printed: string }>;
}

/** A folder with the article, and the command as somebody calls it from there. */
export async function bench(): Promise<Bench> {
  const folder = await folderWith({ 'tide.txt': TIDE_TEXT });
  const [article, out] = [join(folder, 'tide.txt'), join(folder, 'data', 'long-tide')];
  return { folder, article, out, run: findingRun(folder, tideFindings) };
}

/** The command with what finds in its articles. */
export function findingRun(folder: string, find: DraftRun['find']): Bench['run'] {
  return async (args, person) => {
    const lines: string[] = [];
    const nobody = { input: new PassThrough(), output: new PassThrough() };
    const surroundings: Omit<DraftRun, 'input' | 'output'> = {
      args,
      print: (line) => lines.push(line),
      colours: false,
      packs: join(folder, 'data'),
      find,
    };
    const code = await runPackDraft({ ...surroundings, ...(person ?? nobody) });
    return { code, printed: lines.join('\n') };
  };
}

/** `npm run pack:check` with these arguments. */
export async function checked(...args: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await runPackCheck(args, (line) => lines.push(line));
  return { code, printed: lines.join('\n') };
}
