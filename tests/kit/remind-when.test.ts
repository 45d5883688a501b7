import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../src/kit/remind-when.ts';

describe('when somebody wants to be reminded', () => {
  it.each<[string, string, string?]>([
    ['7d, 1d, 0d', '7d 1d 0d'],
    ['0, 3, 3d, 90m, 2h', '3d 2h 90m 0d'],
    ['on the day', '0d'],
    ['On the day itself at 9', '0d', '09:00'],
    ['3 days before at 18:00', '3d', '18:00'],
    ['at 6 pm, three days before', '3d', '18:00'],
    ['a week before and the day before', '7d 1d'],
    ['2 hours before', '2h'],
    ['30 minutes before; when it starts', '30m 0m'],
    ['6pm', '7d 1d 0d', '18:00'],
    ['am Tag', '0d'],
    ['am Vortag um 18 Uhr', '1d', '18:00'],
    ['3 Tage vorher um 18:00', '3d', '18:00'],
    ['vor 3 Tagen', '3d'],
    ['eine Woche vorher und am Tag um 9 Uhr', '7d 0d', '09:00'],
    ['zwei Stunden vorher', '2h'],
    ['zu Beginn', '0m'],
    ['1 semaine avant à 18h30', '7d', '18:30'],
    ['le jour même à 9 h', '0d', '09:00'],
    ['le jour d’avant et la veille', '1d'],
    ['una semana antes y el mismo día a las 20:30', '7d 0d', '20:30'],
    ['la víspera', '1d'],
  ])('%s', (typed, steps, time) => {
    expect(readWhen(typed)).toEqual({ steps: steps.split(' '), time });
  });

  it.each([
    ['', 'unclear'],
    ['soonish', 'unclear'],
    ['3 days before, and then some', 'unclear'],
    ['at 25:00', 'unclear'],
    ['500 days before', 'unclear'],
    ['3 days before at 9 and on the day at 10', 'two-times'],
    ['1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11', 'many'],
  ])('“%s” is refused: %s', (typed, problem) => {
    expect(readWhen(typed)).toEqual({ problem });
  });

  it('is not read where it is far too long, whatever its characters stand for', () => {
    expect(readWhen('7d, '.repeat(60))).toEqual({ problem: 'unclear' });
    expect(readWhen(`${'㌖'.repeat(4000)}!`)).toEqual({ problem: 'unclear' });
  });

  it('reads whatever is typed, and what it has read once it reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        const read = readWhen(typed);
        if ('problem' in read) return;
        const again = `${read.steps.join(', ')}${read.time === undefined ? '' : ` at ${read.time}`}`;
        expect(readWhen(again)).toEqual(read);
      }),
    );
  });
});
