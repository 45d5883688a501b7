import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The directions in which the house may be walked. A change here is a change of the architecture.

const ROOT = resolve(import.meta.dirname, '..');

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));

const sources = [...filesIn('src'), ...filesIn('commands')];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

/** What a file imports: project files by their path from the root, packages by name; types are imports too. */
function importsOf(file: string): string[] {
  const found = [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, a, b]) => a ?? b ?? '');
  return found.map((name) =>
    name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name,
  );
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));

const DISCORD = /^(?:discord\.js|@discordjs\/(?:core|rest|ws)|ws|undici|src\/discord\/.*)$/;
const SOCKETS = /^(?:node:(?:net|http|https|http2|tls|dgram)|ws|undici)$/;
const WIRING = /^src\/(?:main|bot\/[a-z]+|bot-keeper|bot-process|playground-host)\.ts$/;

/** What follows from a server's records, each of it from what stands before it (`src/guilds/README.md`). */
const GUILDS = ['records', 'dates', 'registry', 'letters', 'desk', 'health', 'places'];

/** What messages are drawn with, and then what they are about, each after what it draws with (`src/views/README.md`). */
const VIEWS = [
  'layout',
  'facts',
  'dates',
  'library',
  'trivia',
  'posts',
  'reminders',
  'settings',
  'people',
  'about',
];

/** What finds something in an article, each by what the ones before it found (`src/draft/README.md`); a draft is made of all that. */
const FINDERS = ['text', 'dates', 'names', 'films', 'releases', 'credits', 'quotations', 'facts'];

/** The rooms with folders, and these in the order in which they may know each other: each the ones before it. */
const STOREYS: readonly (readonly [room: string, folders: readonly string[]])[] = [
  ['guilds', GUILDS],
  ['views', VIEWS],
];

/** Each folder of such a room with those that it may not know. */
const LATER = [...STOREYS, ['draft', FINDERS] as const].flatMap(([room, folders]) =>
  folders.slice(0, -1).map((folder, at) => [room, folder, folders.slice(at + 1)] as const),
);

/** Of the files that `of` matches, each import that `never` matches, save in the files that `but` matches. */
function offences(of: RegExp, never: RegExp, but?: RegExp): string[] {
  return [...graph]
    .filter(([file]) => of.test(file) && !but?.test(file))
    .flatMap(([file, imports]) => imports.filter((it) => never.test(it)).map((it) => `${file} → ${it}`));
}

describe('the house', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(graph.get('src/bot/bot.ts')).toContain('src/config.ts');
  });

  it.each<[string, RegExp, RegExp, RegExp?]>([
    [
      'commands talk to no socket and no Discord',
      /^commands\//,
      new RegExp(`${DISCORD.source}|${SOCKETS.source}`),
    ],
    [
      'commands know only kit, packs, calendar, views and language',
      /^commands\//,
      /^src\/(?!kit|packs|calendar|views|language)/,
    ],
    ['packs know no Discord', /^src\/packs\//, /discord/],
    // A draft needs a grammar of English and a person at a terminal; the bot pays for neither.
    [
      'only a draft knows how drafts are made',
      /^(?:src|commands)\//,
      /^src\/draft\/|^compromise$/,
      /^src\/draft\//,
    ],
    ['a draft knows packs alone', /^src\/draft\//, /^src\/(?!draft|packs)|^commands\//],
    [
      'what finds knows nothing of the draft that is made of it',
      new RegExp(`^src/draft/(?:${FINDERS.join('|')})/`),
      /^src\/draft\/(?:compile\/|review\/|[a-z-]+\.ts)/,
    ],
    ['the calendar knows no Discord', /^src\/calendar\//, /discord|src\/(?!calendar|packs)/],
    [
      'views do no I/O',
      /^src\/views\//,
      new RegExp(`${DISCORD.source}|${SOCKETS.source}|node:fs|node:child_process`),
    ],
    ['views do not know commands', /^src\/views\//, /^commands\//],
    [
      'the kit sends nothing',
      /^src\/kit\//,
      new RegExp(`${DISCORD.source}|${SOCKETS.source}|^src/(?:store|http|guilds)/`),
    ],
    [
      'only discord/ speaks to Discord',
      /^src\/(?!playground\/)/,
      DISCORD,
      new RegExp(`^src/discord/|${WIRING.source}`),
    ],
    [
      'the playground knows nothing of the bot',
      /^src\/playground\//,
      /^(?:commands|data)\/|^src\/(?!playground\/)/,
    ],
    [
      'the bot knows nothing of the playground',
      /^src\/(?!playground\/)|^commands\//,
      /^src\/playground\//,
      /^src\/playground-host\.ts$/,
    ],
    ['only main wires', /^(?:src|commands)\//, WIRING, WIRING],
    [
      'only its own files know what a store on a server needs',
      /^(?:src|commands)\//,
      /^(?:pg|@keyv\/.*)$/,
      /^src\/(?:store\/(?:backend|redis-[a-z]+|postgres-[a-z]+)|reminders\/postgres-ledger)\.ts$/,
    ],
    [
      'only the thread that draws knows the canvas',
      /^(?:src|commands)\//,
      /^@napi-rs\/canvas$|^src\/pictures\/(?:card|timeline|sheet|ink|drawer)\.ts$/,
      /^src\/pictures\/(?:card|timeline|sheet|ink|drawer|studio)\.ts$/,
    ],
    ['nobody in the bot loads discord.js whole', /^(?:src|commands)\//, /^discord\.js$/],
  ])('%s', (_rule, of, never, but) => {
    expect(offences(of, never, but)).toEqual([]);
  });

  it.each(STOREYS)('knows each folder of src/%s', (room, known) => {
    const there = sources.filter((file) => file.startsWith(`src/${room}/`)).map((file) => file.split('/'));
    expect(there.filter(({ length }) => length !== 4)).toEqual([]);
    expect(new Set(there.map(([, , folder]) => folder))).toEqual(new Set(known));
  });

  it.each(LATER)('src/%s is built upwards: %s know nothing of %j', (room, folder, later) => {
    const never = new RegExp(`^src/${room}/(?:${later.join('|')})/`);
    expect(offences(new RegExp(`^src/${room}/${folder}/`), never)).toEqual([]);
  });

  it('has no import cycle', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
