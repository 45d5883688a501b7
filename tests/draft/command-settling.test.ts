import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFile } from '../../src/packs/draft/record.ts';
import { readPack } from '../../src/packs/pack-folder.ts';
import { type Person, personAtTerminal } from '../support/draft.ts';
import { bench, checked } from '../support/drafting.ts';

const KEYS = 'q leave';

describe('settling on a terminal', () => {
  it('goes through what is doubtful by keys, can be left and gone on with, and ends with a pack that stands', async () => {
    const { article, out, run } = await bench();
    const first = personAtTerminal();
    const drafting = run([article, '--out', out], first);
    await first.types(KEYS, 'a');
    // A season can't be accepted, only made what is certain.
    await first.types(KEYS, 'a');
    await first.types('It can’t be so: a pack holds no seasons', 'm');
    await first.types('film (1 The Long Tide, 2 Tide Song; – for none)', '\r');
    await first.types('date (2031-07-14', '\u0015soon\r');
    await first.types('That is no day, month or year.', '\u00152031\r');
    for (const field of ['kind', 'region', 'status']) await first.types(`  ${field}`, '\r');
    await first.types('your reading', 'The article says which part of the year.\r');
    await first.types('3 of 5', 'q');
    expect(await drafting).toMatchObject({ code: 0, printed: expect.stringContaining('3 to be settled:') });
    expect(first.input.raw).toBe(false);
    expect(first.screen()).toContain('»this autumn«');

    const second = personAtTerminal();
    const settling = run([article, '--out', out, '--review'], second);
    await second.types('1 of 3', 'm');
    await second.types('person', '\r');
    await second.types('role', '\r');
    await second.types('film (1 The Long Tide, 2 Tide Song; – for none)', '1\r');
    for (const field of ['character', 'what the article says', 'with whom']) await second.types(field, '\r');
    await second.types('your reading', 'It tells of this shoot.\r');
    // Back to what is decided, and on again.
    await second.types('2 of 3', 'b');
    await second.types('no more: you mended it', 's');
    await second.types('2 of 3', 'r');
    await second.types('your reading', '\r');
    await second.types('3 of 3  Something told of the making', 'm');
    await second.types('told of', 'Ada Quince\r');
    await second.types('no film, person, character or franchise “Ada Quince”', '\u0015\r');
    await second.types(
      'in your own words',
      'Ada Quill began shooting on a pontoon off Orkney before a single page was finished.\r',
    );
    await second.types(
      'These are the article’s own words, from paragraph 2',
      '\u0015Filming started on a raft near Orkney, ahead of the script.\r',
    );
    await second.types('headline', 'On a raft\r');
    await second.types('topics', 'Start of the shoot; Orkney\r');
    for (const field of ['film', 'people', 'places']) await second.types(field, '\r');
    await second.types('other paragraphs', 'two\r');
    await second.types('These are numbers', '\u00153\r');
    await second.types('your reading', '\r');
    const settled = await settling;
    expect(settled.printed).toContain(
      `✓ ${out}: all is settled. Prove it: npm run pack:check -- ${out} ${article}`,
    );
    expect(settled.code).toBe(0);

    const proof = await checked(out, article);
    expect(proof.printed).not.toContain('✗');
    expect(proof.code).toBe(0);
    expect(await readPack(out, 'long-tide')).toMatchObject({
      pack: {
        films: [
          {
            id: 'the-long-tide',
            releases: [{ date: { value: '2032-03-04' }, kind: 'theatrical' }],
            cite: { paragraphs: [2] },
          },
          {
            id: 'tide-song',
            releases: [
              {
                date: { precision: 'year', value: '2031' },
                kind: 'physical',
                cite: { reading: 'The article says which part of the year.' },
              },
            ],
          },
        ],
        people: [
          {
            id: 'ada-quill',
            names: { source: ['Ada Quill', 'Quill'] },
            credits: [{ role: 'director', described: 'Named as its director.' }],
          },
          {
            id: 'jo-marsh',
            credits: [
              {
                role: null,
                film: { id: 'the-long-tide', reading: 'It tells of this shoot.' },
                character: 'captain-vane',
                described: 'Plays Captain Vane.',
              },
            ],
          },
        ],
        characters: [
          { id: 'captain-vane', relations: [{ is: 'sister of', character: 'bell' }] },
          { id: 'bell', relations: [] },
        ],
        quotations: [
          { occasion: { to: 'Gull Weekly', form: null } },
          {
            segments: ['It’s the kettle I remember,'],
            cite: { reading: 'Not said outright: “she” may be somebody else.' },
          },
        ],
        production: [
          {
            id: 'on-a-raft',
            topics: ['start-of-the-shoot', 'orkney'],
            people: ['ada-quill'],
            places: ['Orkney'],
            cite: { paragraphs: [2, 3] },
          },
        ],
      },
    });
  });

  it('takes in what the draft has missed: another film, and what is told of it', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types('A film', 'n');
    // A second one of the same title could not be told apart.
    await person.types('title', '\r');
    await person.types('other forms', '\r');
    await person.types('film that it follows', '\r');
    await person.types('the draft has another film of that title', '');
    await person.types('title', '\u0015Captain Vane\r');
    await person.types('other forms', '\r');
    await person.types('film that it follows', 'The Long Tide\r');
    await person.types('your reading', 'Only to see it here.\r');
    // The thing beside which it was put is asked about still.
    await person.types('1 of 5', 'd');
    await person.types('A release date', 'n');
    await person.types('film (1 The Long Tide, 2 Captain Vane; – for none)', '\u00152\r');
    await person.types('date (2031-07-14', '\u00152033\r');
    for (const field of ['kind', 'region', 'status', 'your reading']) await person.types(`  ${field}`, '\r');
    await person.types('2 of 5', 'q');
    expect(await drafting).toMatchObject({ code: 0 });
    const { items } = draftFile.parse(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')));
    expect(items.filter(({ decision }) => decision === 'accepted')).toMatchObject([
      {
        kind: 'film',
        found: {
          title: 'Captain Vane',
          forms: [],
          sequelOf: 'The Long Tide',
          reading: 'Only to see it here.',
        },
      },
      { kind: 'release', found: { film: 'Captain Vane', date: { precision: 'year', value: '2033' } } },
    ]);
  });

  it('has no other like a thing that says the same, and nothing where it is given up', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types('A film', 's');
    await person.types('A release date', 'n');
    for (const field of ['film (', 'date (', 'kind', 'region', 'status', 'your reading'])
      await person.types(`  ${field}`, '\r');
    await person.types('the draft has just that', '');
    await person.types('film (', '\u001b');
    await person.types(KEYS, 'm');
    await person.types('film (', '\u001b');
    await person.types(KEYS, 'q');
    expect(await drafting).toMatchObject({ code: 0 });
    const { items } = draftFile.parse(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')));
    expect(items.filter(({ decision }) => decision !== null)).toEqual([]);
  });

  it('takes no key with Ctrl or Alt for its letter, and breaks its keys for the window as it is by then', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    for (const held of ['\u0001', '\u0013', '\u001bd']) await person.types(KEYS, held);
    await person.types(KEYS, '');
    Object.assign(person.output, { columns: 20 });
    await person.types('', 'x');
    await person.types('\n  b back   q leave', '');
    Object.assign(person.output, { columns: 0 });
    await person.types('', 'x');
    await person.types('d drop   n another like it', 'q');
    expect(await drafting).toMatchObject({ printed: expect.stringContaining('5 to be settled:') });
  });

  it('asks again where a draft can’t hold what was typed, or has no such film', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types('A film', 'm');
    await person.types('title', '\r');
    await person.types('other forms', `\u0015${'a;'.repeat(41)}\r`);
    await person.types('A draft can’t hold that', '\u0015\r');
    await person.types('film that it follows', 'Nothing\r');
    await person.types('It is one of: 1 The Long Tide', '\u00151\r');
    await person.types('your reading', '\r');
    await person.types('2 of 5', 'q');
    expect(await drafting).toMatchObject({ code: 0 });
    const { items } = draftFile.parse(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')));
    expect(items.flatMap(({ mended }) => mended ?? [])).toMatchObject([
      { title: 'Tide Song', forms: [], sequelOf: 'The Long Tide' },
    ]);
  });

  it.each([
    ['Ctrl-C', (person: Person) => person.types(KEYS, '\u0003')],
    [
      'Ctrl-C within a line',
      async (person: Person) => {
        await person.types(KEYS, 'm');
        await person.types('film (1 The Long Tide', 'Tide\u0003');
      },
    ],
    [
      'a terminal that is gone',
      async (person: Person) => {
        await person.types(KEYS, '');
        person.hangsUp();
      },
    ],
  ])('is left by %s, with all that was decided before', async (_how, leave) => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types(KEYS, '?');
    await person.types(KEYS, 'd');
    await leave(person);
    expect(await drafting).toMatchObject({ code: 0 });
    expect(person.input.raw).toBe(false);
    expect(person.screen()).toMatch(/\n$/u);
    const { items } = draftFile.parse(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')));
    expect(
      items.filter(({ decision }) => decision !== null).map(({ id, decision }) => [id, decision]),
    ).toEqual([['film-tide-song', 'dropped']]);
  });
});
