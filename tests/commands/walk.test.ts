import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { loadCommands } from '../../src/kit/load.ts';
import { translator } from '../../src/language/languages.ts';
import type { Translator } from '../../src/language/translator.ts';
import type { Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { TERMS } from '../../src/privacy/privacy.ts';
import { ARTICLES, DATA } from '../packs/fixtures.ts';
import { contextOf } from '../support/context.ts';
import { crowdedPack } from '../support/crowded-pack.ts';
import { LOCALES } from '../support/locales.ts';
import { bodyOf, buttonsOf, MENTION, objectionTo, textOf } from '../support/reply.ts';
import { walk } from '../support/walking.ts';

// Every command about every item of every pack, and from there every button and menu, to the end of the house.

let commands: readonly Command[];
beforeAll(async () => {
  commands = await loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
});

/** The walk through the fullest takes many seconds: there the languages with the longest words have to do. */
const libraries: readonly (readonly [string, readonly string[], () => Promise<Library>])[] = [
  ['the packs of the project', LOCALES, async () => (await loadPacks(DATA)).library],
  ['the pack of the tests', LOCALES, async () => (await loadPacks(ARTICLES)).library],
  ['a pack at the edge of the schema', ['de', 'fr'], async () => createLibrary([crowdedPack()])],
];

/** Of whoever walks something is kept. */
const privacy: Context['privacy'] = {
  terms: TERMS,
  show: async () => [{ name: 'privacy.held.panels', traces: [{ guild: '1' }] }],
  erase: async () => [{ name: 'privacy.held.panels', count: 1 }],
};

/** What stands in every answer of facts: the language's word for a source, or "as of", and the day as of which it is so. */
function sourced(language: Translator): RegExp {
  const [source = ''] = language.t('source.place', { place: '' }).split(/[\s:]/u);
  const said =
    language.t('release.besides', { said: '|', claim: '' }).split('|')[0]?.split(', ').at(-1) ?? '';
  return new RegExp(`(?:${source}|${said.trim()}).*\\d{4}`, 'su');
}

describe.each(libraries)('a walk through %s', (_name, locales, load) => {
  it.each(locales)('meets only answers that Discord takes, each with its source, in %s', async (locale) => {
    const context = { ...contextOf(await load(), { commands, privacy }), language: translator(locale) };
    const pattern = sourced(context.language);
    const steps = await walk(commands, context, ({ id, value }, reply, drawn) => {
      const where = `${id} ${value ?? ''}`;
      expect([where, objectionTo(reply)]).toEqual([where, undefined]);
      if (reply.kind === 'modal') return;
      const text = textOf(bodyOf(reply));
      expect([where, MENTION.exec(text)?.[0]]).toEqual([where, undefined]);
      // A button never leads to nothing.
      if (drawn) expect([where, reply.outcome]).toEqual([where, 'answered']);
      // A question names its source when it is answered.
      const asks = buttonsOf(bodyOf(reply)).some((button) => button.id.startsWith('trivia:answer'));
      const factual = reply.outcome === 'answered' && !/^\/?(?:help|privacy)/u.test(id) && !asks;
      if (factual) expect([where, pattern.test(text)]).toEqual([where, true]);
    });
    expect(steps).toBeGreaterThan(30);
  }, 120_000);
});
