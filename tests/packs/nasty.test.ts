import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { ask } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { checked, folderOf } from '../support/hostile-pack.ts';
import { MENTION, objectionTo, textOf } from '../support/reply.ts';
import { citeOf, filmNamed, personNamed, smallPack } from './fixtures.ts';

/** What is well-formed, and tries to harm where it is shown. */
const NASTY = [
  '@everyone @here <@1> <@!2> <@&3> <#4> </release:5>',
  '**bold** __under__ ~~no~~ ||veil|| `code` ```block',
  '[a link](https://evil.example) https://evil.example',
  '<t:0:R> <a:x:1> <:y:2> -# small # large > told',
  '\\@everyone \\\\@here',
  'Z\u0351\u0344\u036b\u0343\u032aa\u0351\u0344\u036b\u0343\u032a\u0351\u0344\u036b',
  '\u200f\u05d0\u05d1\u05d2\u200e abc \u061c',
  'ﷺ 👨‍👩‍👧‍👦 🏳️‍🌈 ﷽',
  '__proto__ constructor toString',
  `\${7*7} {{7*7}} %s %n \\u0000 <script>alert(1)</script>`,
];

function nastyPack(): Pack {
  const cite = citeOf('bad');
  const named = (text: string) => ({ source: [text.slice(0, 90).trim()], ours: [] });
  return smallPack('bad', {
    topics: NASTY.map((text, at) => ({
      id: `topic-${at}`,
      name: text.slice(0, 90).trim(),
      names: named(text),
    })),
    films: NASTY.map((text, at) => ({
      ...filmNamed(['constructor', 'tostring', 'valueof', 'prototype'][at] ?? `film-${at}`, text, 'bad'),
      facts: [{ text, cite }],
    })),
    // Each is said to have done it with themselves and the others.
    people: NASTY.map((text, at) => ({
      ...personNamed(`person-${at}`, text, 'bad'),
      credits: [
        {
          role: null,
          film: null,
          franchise: null,
          character: null,
          with: NASTY.map((_, other) => `person-${other}`),
          described: text,
          cite,
        },
      ],
    })),
    quotations: NASTY.map((text, at) => ({
      id: `quotation-${at}`,
      speaker: `person-${at}`,
      segments: [text, text],
      occasion: { to: text, form: text },
      about: [`topic-${at}`],
      film: { id: 'constructor', reading: text },
      cite: { ...cite, reading: text },
    })),
    production: NASTY.map((text, at) => ({
      id: `production-${at}`,
      title: text,
      text,
      topics: [`topic-${at}`],
      film: { id: 'constructor', reading: text },
      people: [`person-${at}`],
      places: [text],
      quotations: [`quotation-${at}`],
      cite,
    })),
  });
}

describe('a pack that is well-formed and nasty', () => {
  it('with thousands of people of one name costs each of them no look at all the others', {
    timeout: 8_000,
  }, () => {
    const packs = ['a', 'b', 'c', 'd'].map((id) =>
      smallPack(id, {
        people: Array.from({ length: 5000 }, (_, at) => personNamed(`${id}-${at}`, 'Ana Tide', id)),
      }),
    );
    const [first] = createLibrary(packs).suggest.person('ana');
    expect(first?.label).toBe('Ana Tide – a-0');
  });

  it('with a byte order mark is taken', async () => {
    const dir = await folderOf({ 'pack.json': `\ufeff${JSON.stringify(smallPack('bad'))}` });
    expect((await loadPacks(dir)).packs).toHaveLength(2);
    expect((await checked(dir)).code).toBe(0);
  });

  it('is taken, and neither mentions, formats nor breaks anything where it is shown', async () => {
    const dir = await folderOf({ 'pack.json': nastyPack() });
    const { library, refused } = await loadPacks(dir);
    expect(refused).toEqual([]);
    expect((await checked(dir)).code).toBe(0);
    const context = contextOf(library);
    const asked = [
      ...library
        .films()
        .flatMap(({ id }) => ['film', 'release', 'cast'].map((name) => ask(name, { film: id }, context))),
      ...library
        .people()
        .flatMap(({ id }) => [ask('quote', { speaker: id }, context), ask('cast', { person: id }, context)]),
      ...library.topics().map(({ id }) => ask('production', { topic: id }, context)),
      ...NASTY.map((text) => ask('search', { text }, context)),
      ask('article', {}, context),
    ];
    for (const reply of await Promise.all(asked)) {
      expect(objectionTo(reply)).toBeUndefined();
      const text = reply.kind === 'message' ? textOf(reply.body) : '';
      expect(text).not.toMatch(MENTION);
      expect(text).not.toMatch(/(?<!\\)(?:\*\*bold|~~no|\|\|veil|`code)|\]\(https:\/\/evil|<t:0/u);
    }
  });
});
