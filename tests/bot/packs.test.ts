import pino from 'pino';
import { expect, it } from 'vitest';
import { renewalTeller, tellRefusal } from '../../src/bot/packs.ts';
import { createMetrics } from '../../src/metrics.ts';
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
