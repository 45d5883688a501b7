import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { length } from '../../../src/views/layout/text.ts';
import { quotationCard, quotationId, spokenWords } from '../../../src/views/library/quotation.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, quotationOf } from '../../support/facts.ts';
import { buttonsOf, objectionTo, textOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const known = (id: string) => library.quotation(id) ?? quotationOf();

describe('the words that were spoken', () => {
  it('stand each stretch between marks of its own, so that nothing of ours is inside', () => {
    expect(spokenWords(quotationOf(), translator('en'))).toBe(
      '> “It’s the coldest I have ever been,” … “and I grew up in Tromsø.”',
    );
  });

  it('have the quotation marks of the reader’s language', () => {
    expect(spokenWords(quotationOf({ segments: ['Ask me.'] }), translator('de'))).toBe('> „Ask me.“');
  });

  it('are never cut, however long they are and whatever is in them', () => {
    const segment = fc.string({
      unit: fc.constantFrom('a', ' ', '*', '_', '`', '~', '|', '[', '<', '@', 'ö', '😀'),
      maxLength: 230,
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 12 }), (segments) => {
        const drawn = spokenWords(quotationOf({ segments }), translator('en'));
        expect(length(drawn)).toBeLessThanOrEqual(2900);
        const bare = drawn.replaceAll('\u200b', '').replaceAll('\\', '').replaceAll('ˋ', '`');
        for (const one of segments) expect(bare).toContain(one.trim().replaceAll(/ +/gu, ' '));
      }),
      { numRuns: 200 },
    );
  });

  it('are drawn as code where escaping would make them too long', () => {
    const drawn = spokenWords(
      quotationOf({ segments: [`${'*'.repeat(1499)}a`, '`'.repeat(1300)] }),
      translator('en'),
    );
    expect(drawn.startsWith('```\n***')).toBe(true);
    expect(drawn.endsWith('ˋ\n```')).toBe(true);
    expect(drawn.slice(4, -4)).not.toContain('`');
  });
});

describe('the card of a quotation', () => {
  it('tells speaker, role, words, occasion, film, topics, source and our reading, in this order', () => {
    expect(textOf(quotationCard(known('hum'), scene)).split('\n')).toEqual([
      '## Inés Çelik',
      'wrote and directed',
      '> “We rehearsed for five weeks with the engines running. You can’t fake that hum.” … “And when the ice came, we simply wrote it in.”',
      '-# Said to Evening Gull.',
      '-# About: Harbour Lights.',
      '-# Topics, as we sort them: The ferry and Ice and storm.',
      '-# Source: A visit to the makers of a drama about a pilot (article; publisher not stated, 3 February 2031, paragraphs 3 and 4)',
      '-# Our reading: The article is about this film.',
    ]);
  });

  it('tells it in German, but for what the pack says', () => {
    expect(textOf(quotationCard(known('cold'), contextOf(library, { locale: 'de' }))).split('\n')).toEqual([
      '## Søren Brandt',
      'lead actor',
      '> „It’s the coldest I have ever been,“ … „and I grew up in Tromsø.“',
      '-# Anlass nicht genannt.',
      '-# Themen, wie wir sie ordnen: Ice and storm.',
      '-# Quelle: A visit to the makers of a drama about a pilot (Artikel; Herausgeber nicht genannt, 3. Februar 2031, Absatz 5, auf Englisch)',
    ]);
  });

  it.each([
    [null, 'Occasion not stated.'],
    [{ to: 'Gull', form: 'interview' }, 'Said to Gull (interview).'],
    [{ to: 'Gull', form: null }, 'Said to Gull.'],
    [{ to: null, form: 'speech' }, 'Occasion: speech.'],
    [{ to: null, form: null }, 'Occasion not stated.'],
  ])('tells the occasion %j as "%s"', (occasion, words) => {
    expect(textOf(quotationCard(quotationOf({ occasion }), scene))).toContain(`-# ${words}`);
  });

  it('has no role that only another source gives', () => {
    const elsewhere = { ...known('hum'), cite: citeOf() };
    expect(textOf(quotationCard(elsewhere, scene))).not.toContain('wrote and directed');
  });

  it('has no role where no source gives one', () => {
    expect(textOf(quotationCard(known('november'), scene)).split('\n')[1]).toMatch(/^> “Ask me/u);
  });

  it('leads on: first where it is told to, then to speaker, film and source', () => {
    const body = quotationCard(known('hum'), scene, { links: [{ label: 'Another', to: '+quote' }] });
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      '+quote',
      '/cast?person=ines-celik',
      '/film?film=harbour-lights',
      '/article?article=gull-2031',
    ]);
  });

  it('is drawn for a speaker whom the library does not know, too', () => {
    const body = quotationCard(quotationOf({ speaker: 'nobody' }), scene);
    expect(textOf(body)).toMatch(/^## nobody\n/u);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['/article?article=gull']);
  });

  it('fits a message with the longest words, and cuts our reading before anything else', () => {
    const reading = 'r'.repeat(600);
    const long = quotationOf({
      segments: ['s'.repeat(1400), 's'.repeat(1400)],
      occasion: { to: 't'.repeat(90), form: 'f'.repeat(90) },
      about: library.topics().map(({ id }) => id),
      film: { id: 'harbour-lights', reading: `${reading}1` },
      cite: citeOf({ reading: `${reading}2` }),
    });
    const reply = answer(quotationCard(long, scene));
    expect(objectionTo(reply)).toBeUndefined();
    const text = textOf(quotationCard(long, scene));
    expect(text).toContain('s'.repeat(1400));
    expect(text.match(/Our reading: r+…/gu)).toHaveLength(2);
  });

  it('is called by a custom id of its own', () => {
    expect(quotationId({ id: 'hum' })).toBe('quote:show?id=hum');
  });
});
