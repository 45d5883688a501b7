import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, fitLines, LEADING } from '../../src/pictures/lines.ts';
import { length } from '../../src/views/layout/text.ts';

/** Each character is as wide as the size. */
const square = (text: string, size: number) => length(text) * size;
const room = { width: 400, height: 100, largest: 40, smallest: 4 };

describe('a text that is fitted', () => {
  it('stands on one line in the largest size where it has room', () => {
    expect(fitLines('Fallout', room, square)).toEqual({ lines: ['Fallout'], size: 40 });
  });

  it('breaks between words, and keeps a mark with its word', () => {
    expect(fitLines('Dead (No) Reckoning', room, square).lines).toEqual(['Dead (No)', 'Reckoning']);
  });

  it('is drawn a little smaller where that saves a line with a short word alone', () => {
    expect(fitLines('abcdefgh ijk', { ...room, largest: 34 }, square)).toEqual({
      lines: ['abcdefgh ijk'],
      size: 33,
    });
  });

  it('breaks between words that are written without spaces', () => {
    const { lines } = fitLines('私たちの最後の審判です', { ...room, width: 160, height: 1000 }, square);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('私たちの最後の審判です');
  });

  it('breaks a word that is wider than a line, never inside a grapheme', () => {
    const { lines } = fitLines(
      '🏳️‍🌈'.repeat(30),
      { ...room, height: 4000 },
      (text, size) => square(text, size) / 4,
    );
    expect(lines.join('')).toBe('🏳️‍🌈'.repeat(30));
    for (const line of lines) expect(line).toMatch(/^(?:🏳️‍🌈)+$/u);
  });

  it('is never cut: what has no room in any size is refused', () => {
    expect(() => fitLines('a'.repeat(3000), room, square)).toThrow(RangeError);
  });

  it('keeps every word, and no line is wider or the whole higher than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }), (text) => {
        const { lines, size } = fitLines(text, room, square);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        expect(lines.length * size * LEADING).toBeLessThanOrEqual(room.height);
        for (const line of lines) {
          if ([...new Intl.Segmenter('en').segment(line)].length > 1)
            expect(square(line, size)).toBeLessThanOrEqual(room.width);
        }
      }),
    );
  });
});

it.each([
  ['Fallout', 'ltr'],
  ['مهمة مستحيلة', 'rtl'],
  ['7: משימה', 'rtl'],
  ['Film مهمة', 'ltr'],
  ['2049', 'ltr'],
])('%s is read %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
