import { describe, expect, it } from 'vitest';
import { answer, openModal, privately } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { itemOf, menuValue } from '../../../src/views/library/item.ts';
import { opened } from '../../../src/views/library/opened.ts';
import { nothingFound, searchCard, searchDialogue } from '../../../src/views/library/search.ts';
import { DATA, harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { LOCALES } from '../../support/locales.ts';
import { buttonsOf, menusOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';
import { itemsOf } from '../../support/walking.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const german = contextOf(library, { locale: 'de' });

describe('what a search has found', () => {
  it('is listed best first, with kind, words and source', async () => {
    const texts = textsOf(searchCard('ferry', await library.search('ferry'), scene));
    expect(texts[0]).toBe('## 2 hits for “ferry”');
    expect(texts[1]).toBe(
      '**1\\. On board a ferry** (production)\nAn old ferry lying in Gdańsk served as the set for most of it.\n-# Source: paragraph 2',
    );
    expect(texts[2]).toMatch(/^\*\*2\\\. Inés Çelik\*\* \(quotation\)\n> “We rehearsed/u);
    expect(texts.at(-1)).toContain('as of 3 February 2031');
  });

  it('tells dates and sequels in the reader’s language', async () => {
    const real = (await loadPacks(DATA)).library;
    const told = async (typed: string) =>
      textOf(searchCard(typed, await real.search(typed), contextOf(real, { locale: 'de' })));
    expect(await told('2024')).toContain('Termin, geplant: 28. Juni 2024, im Kino, Region nicht genannt.');
    expect(await told('2024')).toContain('Quelle: Absatz 7');
    expect(await told('sequel')).toContain('Fortsetzung von Mission: Impossible – Dead Reckoning Part One.');
  });

  it('is opened from a menu, where kind and date tell namesakes apart', async () => {
    expect(menusOf(searchCard('ferry', await library.search('ferry'), german))).toMatchObject([
      {
        custom_id: 'search:open',
        placeholder: 'Öffne einen Treffer',
        options: [
          {
            label: 'On board a ferry',
            value: 'production:ferry',
            description: 'Produktion, 3. Februar 2031',
          },
          { label: 'Inés Çelik', value: 'quotation:hum', description: 'Zitat, 3. Februar 2031' },
        ],
      },
    ]);
  });

  it('echoes what was typed without its mark-up', async () => {
    const hits = await library.search('ferry');
    expect(textsOf(searchCard('*ferry* @everyone', hits, scene))[0]).toBe(
      '## 2 hits for “\\*ferry\\* @\u200beveryone”',
    );
  });

  it('quotes whole, and leaves to the menu what has no room', async () => {
    const [hit] = await library.search('hum');
    const quotation = library.quotation('hum');
    if (!hit || !quotation) throw new Error('the test pack has it');
    const long = { ...quotation, segments: ['w'.repeat(1400), 'w'.repeat(1300)] };
    const hits = ['a', 'b', 'c'].map((id) => ({ ...hit, item: { ...long, id } }));
    const body = searchCard('w', hits, scene);
    expect(objectionTo(answer(body))).toBeUndefined();
    expect(textOf(body)).toContain('w'.repeat(1400));
    expect(textOf(body)).toContain('2 more are in the menu below.');
    expect(menusOf(body)[0]?.options).toHaveLength(3);
  });
});

describe('nothing found', () => {
  it('offers who and what comes near, and another try', () => {
    const body = nothingFound('harbur', scene);
    expect(body.content).toMatch(/^Nothing for “harbur”\. Nearest: /u);
    expect(buttonsOf(body).at(-1)).toEqual({ label: 'Search again', id: 'search:again' });
    expect(objectionTo(privately(body, 'not_found'))).toBeUndefined();
  });

  it('offers another try even where there are no packs', () => {
    const body = nothingFound('x', contextOf(createLibrary([]), { locale: 'de' }));
    expect(body.content).toBe('Nichts zu „x“. Es kommt dem auch nichts nahe.');
    expect(buttonsOf(body)).toEqual([{ label: 'Noch einmal suchen', id: 'search:again' }]);
  });
});

describe('the dialogue for another try', () => {
  it.each(LOCALES)('is one that Discord takes, in %s', (locale) => {
    const dialogue = searchDialogue(translator(locale));
    expect(objectionTo(openModal(dialogue))).toBeUndefined();
    expect(dialogue.custom_id).toBe('search:submit');
  });
});

describe('an item in a menu', () => {
  const items = itemsOf(library);

  it('is found again by its value', () => {
    for (const item of items) expect(itemOf(menuValue(item), library)).toBe(item);
  });

  it.each([
    '',
    ':',
    'film',
    'film:',
    'film:gone',
    'song:tide',
    'film:ebb:more:',
    '__proto__:x',
    'person:ebb',
  ])('is none where the value is %j, but for what follows a second colon', (value) => {
    const found = itemOf(value, library);
    expect(found && menuValue(found)).toBe(value.startsWith('film:ebb') ? 'film:ebb' : undefined);
  });

  it('is opened as its own command shows it', () => {
    for (const item of items) {
      const body = opened(item, scene);
      expect(objectionTo(answer(body))).toBeUndefined();
      const title = 'title' in item ? item.title : 'name' in item ? item.name : '';
      expect(textOf(body)).toContain(title);
    }
  });
});
