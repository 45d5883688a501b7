import { describe, expect, it } from 'vitest';
import { holdsName, plainName, plainQuotes } from '../../../src/packs/check/wording.ts';

describe('comparing quotations', () => {
  it('sets kinds of quotation marks and spaces aside', () => {
    expect(plainQuotes('“It’s\u00a0 ‘fine’”\n')).toBe("\"It's 'fine'\"");
    expect(plainQuotes('„It‛s «fine»')).toBe('"It\'s "fine"');
  });

  it('keeps everything else to the letter', () => {
    for (const [said, changed] of [
      ['colour', 'color'],
      ['Yes.', 'Yes!'],
      ['well – no', 'well - no'],
      ['We', 'we'],
      ['wait…', 'wait...'],
    ] as const) {
      expect(plainQuotes(said)).not.toBe(plainQuotes(changed));
    }
  });

  it('does not mind how an accent is stored', () => {
    expect(plainQuotes('Ine\u0301s')).toBe(plainQuotes('Inés'));
  });
});

describe('comparing names', () => {
  it('sets dashes aside too', () => {
    expect(plainName('Lights – Ebb')).toBe(plainName('Lights - Ebb'));
  });

  it.each([
    ['Harbour Lights — Ebb', 'in Harbour Lights - Ebb, they'],
    ['the Stowaway', 'The Stowaway hides'],
    ['Quist', 'Quist’s half-sister'],
    ['Gdańsk', 'in Gdańsk.'],
    ['writer/director', 'by writer/director Inés'],
    ['7 Seas', 'the 7 Seas'],
  ])('finds %s', (name, text) => {
    expect(holdsName(text, name)).toBe(true);
  });

  it.each([
    ['Quist', 'Quisting about'],
    ['Max', 'Maximilian'],
    ['Max', 'to the MAX'],
    ['Lights', 'delights'],
    ['a.c', 'abc'],
    ['Harbour Lights', 'Harbour-Lights'],
  ])('does not find %s in "%s"', (name, text) => {
    expect(holdsName(text, name)).toBe(false);
  });
});
