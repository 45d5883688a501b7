import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { aboutCard } from '../../../src/views/about/about.ts';
import { sourceOf } from '../../support/facts.ts';
import { buttonsOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const facts = {
  installation: { version: '1.2.3', node: '26.10.0' },
  packs: 2,
  sources: [sourceOf()],
  languages: [
    { locale: 'de', reviewed: false },
    { locale: 'en', reviewed: true },
  ],
};

describe('the card about the bot', () => {
  it('tells what it is, what it knows and does not, its languages and its version', () => {
    const texts = textsOf(aboutCard(facts, translator('en')));
    expect(texts.slice(1)).toEqual([
      'Nothing comes from anywhere else: no film database, no search of the web. What my sources do not say, I do not know.\nWhat I know is in 2 packs, from these sources:',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated)',
      'Languages I speak:\n- German: not yet read through by a native speaker\n- English: read through by a native speaker',
      'Version 1.2.3, running on Node 26.10.0.',
    ]);
  });

  it('names the languages in the reader’s own', () => {
    expect(textOf(aboutCard(facts, translator('de')))).toContain('- Deutsch: noch von niemandem');
  });

  it('shows five sources and counts the others', () => {
    const sources = Array.from({ length: 8 }, (_, at) => sourceOf({ id: `${at}`, subject: 'x'.repeat(600) }));
    const body = aboutCard({ ...facts, sources }, translator('en'));
    expect(textOf(body)).toContain('3 more sources: see the button below.');
    expect(objectionTo(answer(body))).toBeUndefined();
  });

  it('leads to the commands and the articles, and nowhere outside', () => {
    expect(buttonsOf(aboutCard(facts, translator('en'))).map(({ id }) => id)).toEqual(['/help', '/article']);
  });

  it('can be drawn with no pack at all', () => {
    const none = { ...facts, sources: [], packs: 0 };
    expect(textOf(aboutCard(none, translator('en')))).toContain('in 0 packs');
  });
});
