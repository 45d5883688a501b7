import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import type { Reply } from '../../src/kit/reply.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { type Pack, packFile } from '../../src/packs/schema.ts';
import type { SpoilerPolicy } from '../../src/views/facts/spoiler.ts';
import { harbourLights } from '../packs/fixtures.ts';
import { commands } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { commandNamed } from '../support/pressing.ts';
import { buttonsOf, menusOf, textOf } from '../support/reply.ts';
import { walk } from '../support/walking.ts';

// Whatever a pack marks as giving a story away bears this word, and nothing else does.
const TELLING = 'Xylograph';

const marked = <T extends { cite: object }>(item: T) => ({
  ...item,
  spoiler: true,
  cite: { ...item.cite, reading: `${TELLING} is meant.` },
});

const withFacts = <T extends { facts: Pack['films'][number]['facts'] }>(items: readonly T[]) =>
  items.map((item) => ({
    ...item,
    facts: [...item.facts, ...item.facts].map((fact) => ({ ...marked(fact), text: `${TELLING} sinks.` })),
  }));

/** The pack of the tests' article, in which everything gives the story away that can. */
async function telling(): Promise<Pack> {
  const pack = await harbourLights();
  const linked = <T extends { film: Pack['quotations'][number]['film'] }>(item: T) => ({
    ...item,
    film: item.film && { ...item.film, reading: `The film of ${TELLING}.` },
  });
  return packFile.parse({
    ...pack,
    franchises: withFacts(pack.franchises),
    films: withFacts(pack.films),
    people: withFacts(pack.people),
    characters: withFacts(pack.characters),
    // What nothing but hidden words is about tells what happens by its name alone.
    topics: pack.topics.map((topic, at) => {
      const name = `${TELLING} ${at + 1}`;
      return { ...topic, name, names: { source: [], ours: [name] } };
    }),
    quotations: pack.quotations.map((one) => ({ ...linked(marked(one)), segments: [`${TELLING} it was.`] })),
    production: pack.production.map((one) => ({
      ...linked(marked(one)),
      title: `${TELLING} burns`,
      text: `They burnt ${TELLING}.`,
      places: [`${TELLING} Bay`],
    })),
  });
}

const library = createLibrary([await telling()]);
const contextFor = (spoilers: SpoilerPolicy): Context => ({ ...contextOf(library, { commands }), spoilers });

/** Everything of a reply that is seen without lifting a bar. */
function seenIn(reply: Reply): string[] {
  if (reply.kind === 'modal') return [JSON.stringify(reply.modal)];
  const { body } = reply;
  const options = menusOf(body).flatMap((menu) => menu.options);
  return [
    textOf(body).replaceAll(/\|\|[\s\S]+?\|\|/gu, '▇'),
    ...buttonsOf(body).map(({ label }) => label),
    ...options.flatMap(({ label, description = '' }) => [label, description]),
    ...(body.files ?? []).map(({ name, description = '' }) => `${name} ${description}`),
  ];
}

const tells = (texts: readonly string[]): string[] => texts.filter((text) => text.includes(TELLING));

/** The steps of a walk through all commands of fans at which something is told outright. */
async function toldOnAWalk(spoilers: SpoilerPolicy): Promise<Map<string, string[]>> {
  const told = new Map<string, string[]>();
  await walk(commands, contextFor(spoilers), ({ id, value }, reply) => {
    const found = tells(seenIn(reply));
    if (found.length > 0) told.set(`${id} ${value ?? ''}`, found);
  });
  return told;
}

describe('what gives a story away', () => {
  it('stands nowhere outside of bars where it is hidden, whichever way one goes', async () => {
    expect([...(await toldOnAWalk('hide'))]).toEqual([]);
    expect((await toldOnAWalk('show')).size).toBeGreaterThan(10);
  });

  it.each(['hide', 'show'] as const)('is found by words where the policy is to %s', async (policy) => {
    const context = contextFor(policy);
    const replies = [
      commandNamed(commands, 'search').invoke(new Map([['text', TELLING]]), context),
      commandNamed(commands, 'quote').invoke(new Map([['about', TELLING]]), context),
      commandNamed(commands, 'who-said-this').invoke(
        new Map([['message', { content: `${TELLING} it was.` }]]),
        context,
      ),
    ];
    for (const reply of await Array.fromAsync(replies)) {
      expect(reply).toMatchObject({ kind: 'message', outcome: 'answered' });
      const [head = '', ...rest] = seenIn(reply);
      // The words that were typed stand in the heading of a search.
      const told = tells([head.replace(/^## .*$/mu, ''), ...rest]);
      expect(told.length > 0).toBe(policy === 'show');
    }
  });

  it.each([
    'hide',
    'show',
  ] as const)('is offered while one types only where the policy is not to %s', async (policy) => {
    const context = contextFor(policy);
    const offered = await Array.fromAsync(
      commands
        .filter(({ visibility }) => visibility === 'fans')
        .flatMap(actionsOf)
        .flatMap(([, action]) => Object.keys(action.options).map((name) => [action, name] as const))
        .flatMap(([action, name]) => ['', TELLING].map((typed) => action.suggest(name, typed, context))),
    );
    const told = tells(offered.flat().map(({ name }) => name));
    expect(told.length > 0).toBe(policy === 'show');
  });
});
