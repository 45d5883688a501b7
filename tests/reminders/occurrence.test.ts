import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OccurrenceKey, occurrenceId } from '../../src/reminders/occurrence.ts';
import { readStep, stepText } from '../../src/reminders/step.ts';
import { anyStep } from './samples.ts';

const key: OccurrenceKey = {
  kind: 'countdown',
  recipient: '123',
  event: 'release:one',
  when: '2023-07-14',
  step: '0d',
};

test('an id stays what it is: rows and messages of years ago carry it', () => {
  expect(occurrenceId(key)).toBe('Xy3zuV0r3j5nh63ChrQAs7');
});

test('an id fits a nonce and is safe in a custom id', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (recipient, event) => {
      expect(occurrenceId({ ...key, recipient, event })).toMatch(/^[\w-]{22}$/);
    }),
  );
});

test('each part makes another id', () => {
  const others: Partial<OccurrenceKey>[] = [
    { kind: 'notice' },
    { recipient: '124' },
    { event: 'release:two' },
    { when: '2023-07-15' },
    { step: '1d' },
  ];
  const ids = [{}, ...others].map((other) => occurrenceId({ ...key, ...other }));
  expect(new Set(ids).size).toBe(6);
});

test('parts do not run into each other', () => {
  expect(occurrenceId({ ...key, recipient: '1', event: '2' })).not.toBe(
    occurrenceId({ ...key, recipient: '1","2', event: '' }),
  );
  expect(occurrenceId({ ...key, recipient: 'ab', event: 'c' })).not.toBe(
    occurrenceId({ ...key, recipient: 'a', event: 'bc' }),
  );
});

test('only the key counts: what else an occurrence carries does not change the id', () => {
  const richer = { ...key, due: 1, note: 'x' };
  expect(occurrenceId(richer)).toBe(occurrenceId(key));
});

test.each([
  ['7', '7d'],
  [' 7D ', '7d'],
  ['0', '0d'],
  ['007d', '7d'],
  ['3h', '3h'],
  ['15 m', '15m'],
  ['366d', '366d'],
])('the step %j is %s', (typed, text) => {
  const step = readStep(typed);
  expect(step && stepText(step)).toBe(text);
});

test.each([
  '',
  'd',
  '-1d',
  '1.5h',
  '367d',
  '8785h',
  '7w',
  '7 days ago',
  '٧d',
  '9999999m',
])('%j is no step', (typed) => {
  expect(readStep(typed)).toBeUndefined();
});

test('a step is read as it was written', () => {
  fc.assert(
    fc.property(anyStep, (step) => {
      expect(readStep(stepText(step))).toEqual(step);
    }),
  );
});
