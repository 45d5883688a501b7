import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { prepareAhead, renewalTeller, tellRefusal } from '../../src/bot/packs.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createLibraries } from '../../src/packs/libraries.ts';
import type { Library } from '../../src/packs/library.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Refusal } from '../../src/packs/problem.ts';
import type { Renewal } from '../../src/packs/renewal.ts';

const bad: Refusal = { pack: 'gull', file: 'gull/pack.json', line: 3, path: 'name', reason: 'is empty' };
const NOTHING: Renewal = { packs: [], added: [], changed: [], missing: [], removed: [], refused: [] };

/** A log, and the texts of its errors. */
function logged() {
  const errors: string[] = [];
  const write = (line: string) => {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string };
    if (level === 50) errors.push(msg);
  };
  return { log: pino({ level: 'debug' }, { write }), errors };
}

it('says once of a pack that is bad at the start what is wrong, and again whenever it is saved so', () => {
  const { log, errors } = logged();
  tellRefusal(log, bad, false);
  const tell = renewalTeller(log, createMetrics(), () => false, [bad]);
  const line = 'a pack is refused, the others go on: gull/pack.json:3: name: is empty';
  expect(errors).toEqual([line]);
  tell({ ...NOTHING, refused: [bad] });
  expect(errors).toEqual([line]);
  tell({ ...NOTHING, refused: [bad] });
  expect(errors).toEqual([line, line]);
});

it('says another thing that is wrong with it by then, and of the folder itself that all stays', () => {
  const { log, errors } = logged();
  const tell = renewalTeller(log, createMetrics(), (pack) => pack === 'gull', [bad]);
  tell({ ...NOTHING, refused: [{ ...bad, reason: 'is too long' }] });
  tell({ ...NOTHING, refused: [{ pack: '', file: 'data', path: '', reason: 'there is no such folder' }] });
  expect(errors).toEqual([
    'a pack is refused, its last good version stays in service: gull/pack.json:3: name: is too long',
    'the folder of packs can’t be read, and all packs stay in service: data: there is no such folder',
  ]);
});

it('says of a pack that was bad that it is sound again, where that is all the news there is', () => {
  const said: string[] = [];
  const write = (line: string) => void said.push((JSON.parse(line) as { msg: string }).msg);
  const log = pino({ level: 'info' }, { write });
  const tell = renewalTeller(log, createMetrics(), (pack) => pack !== 'tern', [bad]);
  tell({ ...NOTHING, refused: [bad, { ...bad, pack: 'auk' }, { ...bad, pack: 'tern' }] });
  said.length = 0;
  // Where nothing could be read, nothing is known to be sound.
  tell({ ...NOTHING, refused: [{ pack: '', file: 'data', path: '', reason: 'there is no such folder' }] });
  said.length = 0;
  tell({ ...NOTHING, changed: ['auk'] });
  tell(NOTHING);
  expect(said).toEqual(['the pack gull is sound again', 'packs are reloaded: changed auk']);
});

/** A library that notes what it is asked. */
function noting(asked: string[], onSearch = () => {}): Library {
  return {
    ...createLibrary([]),
    search: async () => {
      asked.push('search');
      onSearch();
      return [];
    },
    attribute: async () => void asked.push('attribute'),
    quotations: () => {
      asked.push('riddles');
      return [];
    },
  };
}

it('makes ready what is looked through, and again when the packs are others', async () => {
  const { log, errors } = logged();
  const asked: string[] = [];
  const live = createLibraries([]);
  const library = noting(asked);
  await prepareAhead({ libraries: { ...live, of: () => library }, log });
  expect(new Set(asked)).toEqual(new Set(['search', 'attribute', 'riddles']));
  asked.length = 0;
  await live.replace([]);
  await vi.waitFor(() => expect(asked).toEqual(['search', 'attribute']));
  expect(errors).toEqual([]);
});

it('makes nothing more of packs that are replaced meanwhile', async () => {
  const asked: string[] = [];
  const next = createLibrary([]);
  let current = noting(asked, () => {
    current = next;
  });
  await prepareAhead({ libraries: { of: () => current, follow: () => {} }, log: logged().log });
  expect(asked).toEqual(['search']);
});

it('says in the log where it can’t be made', async () => {
  const { log, errors } = logged();
  const failing = noting([], () => {
    throw new Error('no room');
  });
  await prepareAhead({ libraries: { of: () => failing, follow: () => {} }, log });
  expect(errors).toEqual(['what is looked through could not be made ready']);
});
