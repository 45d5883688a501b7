import type { Entry, Ledger, Shards } from '../../src/reminders/ledger.ts';
import { type Occurrence, occurrenceId } from '../../src/reminders/occurrence.ts';
import { at } from './samples.ts';

/** Opens a ledger that is closed with the running test. */
export type Fresh = () => Promise<Ledger>;

export const ALL: Shards = { ids: [0], count: 1 };
export const NOON = at('2023-07-14T12:00:00Z');

/** An occurrence of which the step names it; due at noon and true till midnight unless said otherwise. */
export function occurrence(step: string, more: Partial<Omit<Occurrence, 'id'>> = {}): Occurrence {
  const plain: Omit<Occurrence, 'id'> = {
    kind: 'countdown',
    guild: '100',
    recipient: 's1',
    event: 'release:one',
    when: '2023-07-14',
    step,
    due: NOON,
    until: at('2023-07-15T00:00:00Z'),
    priority: 2,
    note: undefined,
    ...more,
  };
  return { ...plain, id: occurrenceId(plain) };
}

export const entry = (step: string, more?: Partial<Omit<Occurrence, 'id'>>): Entry => ({
  occurrence: occurrence(step, more),
});

/** Writes occurrences by their steps and gives their ids. */
export async function write(ledger: Ledger, ...steps: string[]): Promise<string[]> {
  await ledger.insert(steps.map((step) => entry(step)));
  return steps.map((step) => occurrence(step).id);
}

/** Writes one and gives its id. */
export async function writeOne(ledger: Ledger, more?: Partial<Omit<Occurrence, 'id'>>): Promise<string> {
  const one = entry('7d', more);
  await ledger.insert([one]);
  return one.occurrence.id;
}
