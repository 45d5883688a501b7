import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/kit/command.ts';
import { loadCommands } from '../../src/kit/load.ts';
import { CHOSEN } from '../../src/kit/message-command.ts';
import { translator } from '../../src/language/languages.ts';
import { buildAttribution } from '../../src/packs/attribution.ts';
import type { Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { atOnce } from '../../src/packs/steps.ts';
import { ARTICLES, DATA } from '../packs/fixtures.ts';
import { contextOf } from '../support/context.ts';
import { crowdedPack } from '../support/crowded-pack.ts';
import { quotationOf } from '../support/facts.ts';
import { LOCALES } from '../support/locales.ts';
import { commandNamed } from '../support/pressing.ts';
import { bodyOf, MENTION, objectionTo, textOf } from '../support/reply.ts';

let commands: readonly Command[];
let library: Library;
beforeAll(async () => {
  commands = await loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
  ({ library } = await loadPacks(DATA));
});

const ask = async (content: string, given = contextOf(library)) => {
  const command = commandNamed(commands, 'who-said-this');
  const reply = await command.invoke(new Map([[CHOSEN, { content }]]), given);
  expect(objectionTo(reply)).toBeUndefined();
  if (reply.kind !== 'message') throw new Error('it opened a modal');
  return { reply, text: textOf(bodyOf(reply)) };
};

describe('who said this?', () => {
  it('tells speaker, occasion and source, to the asker alone, and how sure it is', async () => {
    const { reply, text } = await ask('"its never the easy road"');
    expect(reply).toMatchObject({ private: true, outcome: 'answered' });
    for (const words of [
      'word for word',
      'Tom Cruise',
      'Empire Magazine',
      'It’s never the easy road',
      'Source',
    ])
      expect(text).toContain(words);
  });

  it('says so where it is not word for word, and shows what was said instead', async () => {
    const { text } = await ask('I have no responsibilty to audiences, the studio, my crew, or the industry');
    expect(text).toContain('Not word for word');
    expect(text).toContain('I have a responsibility to audiences');
    expect(text).not.toContain('no responsibilty');
  });

  it('claims nothing where nothing is like it, and repeats no word of it', async () => {
    const { reply, text } = await ask('@everyone the moon is made of cheese, said Tom Cruise');
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(text).toContain('I know no quotation like this message');
    for (const word of ['moon', 'Cruise', '@everyone']) expect(text).not.toContain(word);
    expect((await ask('  ')).text).toBe('There are no words in this message.');
  });

  it('has a cooldown, since a message may be as long as its writer likes', () => {
    expect(commandNamed(commands, 'who-said-this').cooldown).toEqual({ person: { times: 10, seconds: 60 } });
  });

  it('hides what gives a story away, where that is to be hidden', async () => {
    const segments = ['The lighthouse was never there, it was the captain all along.'];
    const attribute = atOnce(buildAttribution([quotationOf({ segments, spoiler: true })]));
    const told = { ...library, attribute: async (passages: readonly string[]) => attribute(passages) };
    const [content = ''] = segments;
    expect((await ask(content, contextOf(told, { spoilers: 'hide' }))).text).toContain('||');
    expect((await ask(content, contextOf(told, { spoilers: 'show' }))).text).not.toContain('||');
  });

  it.each(LOCALES)('knows every quotation of every pack again, in %s', async (locale) => {
    const libraries = [library, (await loadPacks(ARTICLES)).library, createLibrary([crowdedPack()])];
    for (const one of libraries) {
      const context = { ...contextOf(one), language: translator(locale) };
      for (const { segments } of one.quotations()) {
        const { reply, text } = await ask(segments.join(' '), context);
        expect([segments, reply.outcome]).toEqual([segments, 'answered']);
        expect(MENTION.exec(text)?.[0]).toBeUndefined();
      }
    }
  });
});
