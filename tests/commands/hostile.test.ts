import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../src/kit/command.ts';
import { UserError } from '../../src/kit/errors.ts';
import type { Reply } from '../../src/kit/reply.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { LIMITS } from '../../src/views/layout/limits.ts';
import { length } from '../../src/views/layout/text.ts';
import { DATA } from '../packs/fixtures.ts';
import { projectCommands } from '../support/commands.ts';
import { contextOf } from '../support/context.ts';
import { crowdedPack } from '../support/crowded-pack.ts';
import { LOCALES } from '../support/locales.ts';
import { bodyOf, idOf, MENTION, objectionTo, textOf } from '../support/reply.ts';
import { server } from '../support/server.ts';

// What people may send within Discord's limits, and what only a forger sends. Nothing of it may throw anything but what
// is meant for people, ping anybody, or make an answer that Discord would refuse.

const commands = await projectCommands();
const libraries = [(await loadPacks(DATA)).library, createLibrary([crowdedPack()]), createLibrary([])];

const typed = fc.oneof(
  fc.constantFrom(
    'part two',
    'kirby',
    'The White Widow',
    'fallout',
    'covid',
    'train',
    'cruise',
    'the',
    '1',
    '_',
    '_0123456789abcdef',
    '@everyone',
    '<@&123456789012345678>',
    '\u202eevil',
    '\u200b',
    '**',
    '```',
    '[a](https://b.c)',
    'a'.repeat(6000),
    '__proto__',
    'constructor',
    'toString',
    '0',
    'null',
    '𝔘𝔫𝔦',
    'é'.normalize('NFD'),
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ maxLength: 6000 }),
);

const scenes = fc.record({
  library: fc.constantFrom(...libraries),
  locale: fc.constantFrom(...LOCALES, 'zh-TW'),
  now: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

type Scene = { library: (typeof libraries)[number]; locale: string; now: string };
/** In a server that moderators have set up already. */
const { guild, place } = await moderatedServer();
const contextFor = ({ library, locale, now }: Scene) =>
  contextOf(library, { locale, now, commands, guild, place });

async function moderatedServer() {
  const here = server();
  await here.run('settings zone', { zone: 'Europe/Oslo' });
  const draft = await here.run('event add', { title: 'Watch party', when: '2049-07-14 20:00' });
  await here.press(idOf(bodyOf(draft), 'Save'));
  return here.context();
}

/** Moderators are named where they have set something, which pings nobody. */
const OWN_MENTION = `<@${place.userId}>`;

/** Runs and looks at what comes of it; a person's mistake is an answer too. */
async function outcomeOf(act: () => Reply | Promise<Reply>): Promise<string> {
  try {
    const reply = await act();
    expect(objectionTo(reply)).toBeUndefined();
    if (reply.kind === 'modal') return 'modal';
    expect(textOf(reply.body).replaceAll(OWN_MENTION, '')).not.toMatch(MENTION);
    // What is no answer is nobody else's business; some answers are not, either.
    if (reply.outcome !== 'answered') expect(reply.private).toBe(true);
    return reply.outcome;
  } catch (error) {
    if (error instanceof UserError) return 'mistake';
    throw error;
  }
}

describe.each(commands)('/$name', (command) => {
  const values = fc.oneof(
    { weight: 8, arbitrary: typed },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)) },
  );
  const actions = fc.constantFrom(...actionsOf(command).map(([, action]) => action));
  const names = [...new Set(actionsOf(command).flatMap(([, { options }]) => Object.keys(options)))];
  const options = fc.dictionary(fc.constantFrom('nobody', ...names), values);

  it('answers whatever its options hold', async () => {
    await fc.assert(
      fc.asyncProperty(actions, options, scenes, async (action, given, scene) => {
        const outcome = await outcomeOf(() =>
          action.invoke(new Map(Object.entries(given)), contextFor(scene)),
        );
        expect(['answered', 'not_found', 'mistake']).toContain(outcome);
      }),
      { numRuns: 150 },
    );
  });

  it('suggests only what Discord takes, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        actions,
        fc.constantFrom('nobody', ...names),
        typed,
        scenes,
        async (action, option, text, scene) => {
          const choices = await action.suggest(option, text, contextFor(scene));
          for (const { name, value } of choices.slice(0, 25)) {
            expect(length(name)).toBeGreaterThan(0);
            expect(length(name)).toBeLessThanOrEqual(LIMITS.autocomplete.name);
            expect(length(value)).toBeGreaterThan(0);
            expect(length(value)).toBeLessThanOrEqual(LIMITS.autocomplete.value);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes whatever comes back from its buttons, menus and dialogues', async () => {
    const declared = Object.keys(command.components);
    if (declared.length === 0) return;
    const state = fc.dictionary(fc.constantFrom('id', 'page', 'text', 'draft', 'pick', 'key', 'x'), typed);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...declared),
        state,
        fc.array(typed, { maxLength: 3 }),
        scenes,
        async (name, given, chosen, scene) => {
          const fields = new Map(Object.entries(given));
          const submission = { state: fields, values: chosen, entities: chosen, fields };
          await outcomeOf(
            () => command.components[name]?.submit(submission, contextFor(scene)) ?? Promise.reject(),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is suggested', () => {
  it('is what the command then finds', async () => {
    for (const library of libraries) {
      const context = contextOf(library, { commands });
      for (const command of commands.filter(({ visibility }) => visibility === 'fans')) {
        for (const option of Object.keys(command.options)) {
          for (const { value } of await command.suggest(option, '', context)) {
            const outcome = await outcomeOf(() => command.invoke(new Map([[option, value]]), context));
            expect([command.name, option, value, outcome]).toEqual([
              command.name,
              option,
              value,
              // Films are suggested for quotations too, though nobody may have spoken of them.
              command.name === 'quote' || command.name === 'production' ? expect.any(String) : 'answered',
            ]);
          }
        }
      }
    }
  });
});
