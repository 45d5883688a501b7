import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holding } from '../../src/draft/compile/held.ts';
import { packOf } from '../../src/draft/compile/pack.ts';
import { draftOf } from '../../src/draft/draft.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { holdsName } from '../../src/packs/check/wording.ts';
import type { DraftItem } from '../../src/packs/draft/record.ts';

describe('the paragraphs that hold a name', () => {
  it('are those in which it stands as words of its own', () => {
    const some = (...from: string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 });
    const words = some(
      'Ana',
      'ana',
      'Ana’s',
      "O'Hara",
      'O’Hara',
      'Éva',
      '-',
      '–',
      '1',
      'İva',
      '…',
      'von Ana',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (paragraphs, name) => {
        const article = readArticle(paragraphs.map((all) => all.join(' ')).join('\n\n'));
        const wanted = name.join(' ');
        const those = article.paragraphs.filter(({ text }) => holdsName(text, wanted));
        expect([...holding(article, wanted)]).toEqual(those);
      }),
    );
  });
});

const OPENING = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.';
/** More paragraphs than are remembered, and of how many of those whom they name something is known. */
const [COUNT, KNOWN] = [1100, 100];

/** A name of two words that nobody else has. */
const nameOf = (at: number) =>
  ['Given', 'Family']
    .map((word) => word + String(at).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''))
    .join(' ');

describe('a draft of hundreds of people', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is made a pack without the whole article being read anew for each of them', () => {
    const short = readArticle(OPENING);
    const draft = draftOf(short, findIn(short));
    const people = Array.from({ length: COUNT }, (_, at) => nameOf(at));
    const article = readArticle([OPENING, ...people.map((name) => `${name} was there.`)].join('\n\n'));
    const credits = people
      .map(
        (person, at): DraftItem<'credit'> => ({
          id: `credit-${at}`,
          kind: 'credit',
          at: { paragraph: at + 2, start: article.paragraphs[at + 1]?.start ?? 0, end: article.text.length },
          why: null,
          found: {
            person,
            role: null,
            film: 'Glass Harbor',
            character: null,
            described: null,
            with: [],
            reading: null,
          },
          decision: 'accepted',
          mended: null,
        }),
      )
      .slice(-KNOWN);
    const settled = draft.items.map((item) => ({ ...item, decision: 'accepted' as const }));
    const whole = {
      ...draft,
      article: { ...draft.article, paragraphs: article.paragraphs.length },
      items: [...settled, ...credits],
    };
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const made = packOf(whole, article, 'glass-harbor');
    expect(made.get('people.json')?.people).toHaveLength(KNOWN);
    expect(made.get('people.json')?.people).toContainEqual(
      expect.objectContaining({
        name: nameOf(COUNT - 1),
        cite: { source: expect.any(String), paragraphs: [COUNT + 1] },
      }),
    );
    expect(normalize.mock.calls.length).toBeLessThan(10 * COUNT);
  });
});
