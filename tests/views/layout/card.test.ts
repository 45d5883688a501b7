import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lead } from '../../../src/kit/custom-id.ts';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { type Card, draw, type Entry } from '../../../src/views/layout/card.ts';
import { menuOf } from '../../../src/views/layout/parts.ts';
import { buttonsOf, idOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const language = translator('en');
const turn = (page: number) => lead('cast', { page });

/** Entries as views may make them: up to 2,500 characters, some with a button beside, some with buttons below. */
const entries = fc
  .array(
    fc.record({
      size: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2500 })),
      beside: fc.boolean(),
      links: fc.nat({ max: 5 }),
      shared: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((specs) =>
    specs.map(({ size, beside, links, shared }, at): Entry => {
      const id = (kind: string) => lead(kind, { film: `${at}` });
      return {
        text: `${at}:${'🎬'.repeat(size)}`,
        beside: beside ? { label: `Beside ${at}`, to: id('beside') } : undefined,
        links: Array.from({ length: links }, (_, number) => ({
          label: `Link ${number}`,
          to: shared ? lead(`shared-${number}`) : id(`link-${number}`),
        })),
      };
    }),
  );

const cardOf = (given: Partial<Card> = {}): Card => ({ language, head: ['## Head'], turn, ...given });

/** Draws every page, following the button "Next page" from the first. */
function pagesOf(card: Card): ReturnType<typeof draw>[] {
  const bodies = [draw(card)];
  for (let page = 2; buttonsOf(bodies.at(-1) ?? {}).some(({ label }) => label === 'Next page'); page++) {
    expect(idOf(bodies.at(-1) ?? {}, 'Next page')).toBe(turn(page));
    bodies.push(draw({ ...card, page }));
  }
  return bodies;
}

describe('a card', () => {
  it('is one container, read from head to foot', () => {
    const body = draw(
      cardOf({ entries: [{ text: 'Fact' }], foot: ['-# Source'], links: [{ label: 'Film', to: '/film' }] }),
    );
    expect(textsOf(body)).toEqual(['## Head', 'Fact', '-# Source']);
    expect(body.components).toHaveLength(1);
    expect(objectionTo(answer(body))).toBeUndefined();
  });

  it('has no pages where everything fits', () => {
    const body = draw(cardOf({ entries: [{ text: 'a' }, { text: 'b' }] }));
    expect(textOf(body)).not.toContain('Page');
    expect(buttonsOf(body)).toEqual([]);
  });

  it('shows every entry once, whole and in order, on pages that Discord takes', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const bodies = pagesOf(
          cardOf({ entries: all, foot: ['-# Source'], links: [{ label: 'Film', to: '/film' }] }),
        );
        for (const body of bodies) expect(objectionTo(answer(body))).toBeUndefined();
        const shown = bodies.flatMap(textsOf).filter((text) => /^\d+:/u.test(text));
        expect(shown).toEqual(all.map(({ text }) => text));
      }),
      { numRuns: 60 },
    );
  });

  it('shows each button of its entries on their page, and the same target once', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const bodies = pagesOf(cardOf({ entries: all }));
        for (const body of bodies) {
          const ids = buttonsOf(body).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const here = all.filter(({ text }) => textsOf(body).includes(text));
          const wanted = here.flatMap(({ beside, links = [] }) => [...(beside ? [beside] : []), ...links]);
          for (const link of wanted) if ('to' in link) expect(ids).toContain(link.to);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says which page it is, and how much there is in all', () => {
    const all = Array.from({ length: 3 }, (_, at) => ({ text: `${at}:${'x'.repeat(2000)}` }));
    expect(textsOf(draw(cardOf({ entries: all, page: 2 }))).at(-1)).toBe('Page 2 of 3, 3 entries in all.');
    expect(textsOf(draw(cardOf({ entries: all, language: translator('de') }))).at(-1)).toBe(
      'Seite 1 von 3, 3 Einträge insgesamt.',
    );
  });

  it.each([
    [undefined, '0:'],
    [0, '0:'],
    [-5, '0:'],
    [2, '1:'],
    [3, '2:'],
    [1000, '2:'],
  ])('takes page %s for the nearest that there is', (page, start) => {
    const all = Array.from({ length: 3 }, (_, at) => ({ text: `${at}:${'x'.repeat(2000)}` }));
    expect(textsOf(draw(cardOf({ entries: all, page })))[1]).toMatch(new RegExp(`^${start}`, 'u'));
  });

  it('points to its menu for what has no room where there are no pages to turn', () => {
    const all = Array.from({ length: 4 }, (_, at) => ({ text: `${at}:${'x'.repeat(1500)}` }));
    const menu = menuOf('search:open', 'Open a result', [{ label: 'One', value: 'film:one' }]);
    const { turn: _turn, ...card } = cardOf({ entries: all, menu });
    const body = draw(card);
    expect(textsOf(body)).toHaveLength(4);
    expect(textOf(body)).toContain('2 more are in the menu below.');
    expect(objectionTo(answer(body))).toBeUndefined();
  });
});
