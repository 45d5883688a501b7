import { ApplicationCommandOptionType, Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/discord/definition.ts';
import { actionsOf } from '../../src/kit/command.ts';
import { createCooldowns } from '../../src/kit/cooldowns.ts';
import { answer } from '../../src/kit/reply.ts';
import type { Task } from '../../src/kit/task.ts';
import { isMessageKey } from '../../src/language/catalogue.ts';
import { commandKey, optionKey } from '../../src/language/command-names.ts';
import { languages, translator } from '../../src/language/languages.ts';
import { checkBody } from '../../src/playground/rules/check-body.ts';
import { projectCommands } from '../support/commands.ts';

const commands = await projectCommands();

/** As it goes over the wire. */
const definitions = (scope: 'global' | 'guild'): unknown =>
  JSON.parse(JSON.stringify(commands.map((command) => definitionOf(command, scope))));

describe('the definitions of all commands', () => {
  it.each(['global', 'guild'] as const)('are taken by Discord in the %s scope', (scope) => {
    expect(checkBody('commands.overwrite', definitions(scope), { scope })).toBeUndefined();
  });

  it('are the ones that fans have', () => {
    const fans = commands.filter(({ visibility }) => visibility === 'fans').map(({ name }) => name);
    expect(fans).toEqual(
      expect.arrayContaining([
        'about',
        'article',
        'calendar',
        'cast',
        'countdown',
        'film',
        'help',
        'production',
        'quote',
        'release',
        'search',
        'trivia',
      ]),
    );
  });
});

it.each(['calendar', 'countdown', 'search'])('/%s, which costs much, has a cooldown', (name) => {
  let ms = 0;
  const cooldowns = createCooldowns({
    monotonic: () => ms,
    clock: () => Temporal.Instant.fromEpochMilliseconds(ms),
  });
  const cooldown = commands.find((command) => command.name === name)?.cooldown;
  const run = () => answer({ content: 'it ran' });
  const task: Task = { command: name, manner: 'public', changes: false, cooldown, run };
  const isHeld = () => cooldowns.heed(task, { userId: '1', channelId: '2' }) !== task;
  const first = Array.from({ length: 20 }, isHeld);
  expect([first[0], first.at(-1)]).toEqual([false, true]);
  ms = 60_000;
  expect(isHeld()).toBe(false);
});

it('whoever draws pictures by a button draws from the same count as by a command', () => {
  const named = (name: string) => commands.find((command) => command.name === name);
  const { cooldown } = named('release')?.components.moved ?? {};
  expect(cooldown).toBeDefined();
  expect(cooldown).toBe(named('countdown')?.cooldown);
});

describe('the names of commands and options', () => {
  const typed = commands.filter(({ menu }) => menu === undefined);
  const paths = typed.flatMap((command) => [
    command.name,
    ...Object.keys(command.subcommands).map((word) => `${command.name} ${word}`),
  ]);
  const options = typed.flatMap(actionsOf).flatMap(([, action]) => Object.keys(action.options));
  const wanted = new Map([
    ...paths.map((path) => [commandKey(path), path.split(' ').at(-1)] as const),
    ...options.map((name) => [optionKey(name), name] as const),
  ]);

  it.each(languages())('are in the catalogue $locale, and no others', ({ locale, messages }) => {
    const named = [...messages].filter(([key]) => /^(?:command|option)\.name\./.test(key));
    expect(named.map(([key]) => key).sort()).toEqual([...wanted.keys()].sort());
    // What Discord knows them by, from the file's own key, is what the English catalogue calls them.
    if (locale === 'en') expect(Object.fromEntries(named)).toEqual(Object.fromEntries(wanted));
  });

  it('reach Discord in each of its languages that we speak', () => {
    const event = commands.find(({ name }) => name === 'event');
    expect(event && definitionOf(event, 'global')).toMatchObject({
      name: 'event',
      name_localizations: { de: 'termin', fr: 'événement', 'es-ES': 'evento', 'es-419': 'evento' },
      options: expect.arrayContaining([
        expect.objectContaining({
          name: 'add',
          name_localizations: expect.objectContaining({ de: 'hinzufügen', fr: 'ajouter', 'es-ES': 'añadir' }),
          options: expect.arrayContaining([
            expect.objectContaining({
              name: 'when',
              name_localizations: expect.objectContaining({ de: 'wann' }),
            }),
          ]),
        }),
      ]),
    });
  });
});

describe.each(commands.filter(({ menu }) => menu === undefined))('/$name', (command) => {
  const definition = definitionOf(command, 'global');

  it('is described in every language, and so is each option', () => {
    const actions = actionsOf(command).map(([, action]) => action);
    for (const { description } of [
      command,
      ...actions,
      ...actions.flatMap(({ options }) => Object.values(options)),
    ]) {
      expect([description, isMessageKey(description)]).toEqual([description, true]);
    }
    const spoken = Object.values(Locale).filter((locale) => translator(locale).locale !== 'en');
    const told = 'description_localizations' in definition && definition.description_localizations;
    expect(Object.keys(told || {}).sort()).toEqual(spoken.sort());
    expect(spoken).toEqual(expect.arrayContaining(['de', 'fr', 'es-ES', 'es-419']));
  });

  it('works in servers, in DMs and as a user-installed app, where it is for fans', () => {
    if (command.visibility !== 'fans') return;
    expect(definition).toMatchObject({
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
    for (const [, action] of actionsOf(command)) {
      // What is private anyway has no option to be so.
      expect(Object.keys(action.options).includes('private')).toBe(!action.wantsPrivate(new Map()));
    }
  });

  it('suggests something for every option that names something', () => {
    const free = new Set(['text', 'title', 'when', 'date', 'source']);
    const options = actionsOf(command).flatMap(([, action]) => Object.entries(action.options));
    const named = options.filter(
      ([name, { type }]) => type === ApplicationCommandOptionType.String && !free.has(name),
    );
    const silent = named.filter(([, { suggest, choices }]) => !suggest && !choices).map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('is one short file', async () => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(new URL(`../../commands/${command.name}.ts`, import.meta.url), 'utf8');
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(80);
  });
});

describe.each(
  commands.filter(({ menu }) => menu !== undefined),
)('$name, in the menu of a message', (command) => {
  const definition = definitionOf(command, 'global');

  it('is called and described in every language', () => {
    const { menu = '', description } = command;
    for (const text of [menu, description]) expect([text, isMessageKey(text)]).toEqual([text, true]);
    const spoken = Object.values(Locale).filter((locale) => translator(locale).locale !== 'en');
    expect(Object.keys(definition.name_localizations ?? {}).sort()).toEqual(spoken.sort());
  });

  it('works in servers, in DMs and as a user-installed app', () => {
    const anywhere = { contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: null };
    expect(definition).toMatchObject(anywhere);
  });
});
