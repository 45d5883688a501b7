import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

const QUESTIONS =
  'You grew up by a harbour.\n\n“In a net loft, yes.”\n\nDid that help?\n\n“It taught me knots.”\n\nWhat is next for you?\n\n“Sleep,” she says. “And soup.”';

describe('an interview without names', () => {
  it('is answered by whom the headline names', () => {
    const text = `Zofi Quandt on knots, nets and The Long Tide\n\nActor Zofi Quandt is back. Director Bo Lind helped.\n\n${QUESTIONS}`;
    expect(spoken(text)).toEqual([
      'Zofi Quandt?: In a net loft, yes.',
      'Zofi Quandt?: It taught me knots.',
      'Zofi Quandt?: Sleep, | And soup.',
    ]);
  });

  it('is answered by whom the opening names most', () => {
    const text = `Actor Zofi Quandt is back after a year with director Bo Lind. Quandt plays the keeper. Quandt learned to row.\n\n${QUESTIONS}`;
    expect(spoken(text)[1]).toBe('Zofi Quandt?: It taught me knots.');
  });

  it('needs more than one question', () => {
    expect(spoken(`${HEAD}Quill left.\n\nWhat is next?\n\n“It was cold,” Brandvik said.`)).toEqual([
      'Ilse Brandvik: It was cold,',
    ]);
  });

  it('leaves to others what is said to be theirs', () => {
    const text = `Zofi Quandt on knots and nets\n\nActor Zofi Quandt is back. Director Bo Lind helped.\n\n${QUESTIONS}\n\nAnd you, Bo?\n\n“She ties everything,” Lind says.`;
    expect(spoken(text).at(-1)).toBe('Bo Lind: She ties everything,');
  });
});
