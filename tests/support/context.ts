import { unknownZone } from '../../src/calendar/zone.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { reader } from '../../src/language/languages.ts';
import type { Library } from '../../src/packs/library.ts';
import { TERMS } from '../../src/privacy/privacy.ts';
import { gameInMemory } from './game.ts';
import { always } from './libraries.ts';
import { rotationInMemory } from './rotation.ts';

/** The day of the article that the project's own pack is made from. */
const ARTICLE_DAY = Temporal.Instant.from('2023-06-05T12:00:00Z');

type Given = Partial<Omit<Context, 'language' | 'library' | 'now'>> & { locale?: string; now?: string };

/** A real context around a library: English, on the day of the article, in a channel of its own, unless told otherwise. */
export function contextOf(library: Library, given: Given = {}): Context {
  const { locale = 'en', now, ...rest } = given;
  const { place = { channelId: '700000000000000001', userId: '600000000000000001' } } = given;
  return {
    now: now === undefined ? ARTICLE_DAY : Temporal.Instant.from(now),
    zone: unknownZone,
    spoilers: 'hide',
    guild: undefined,
    reminders: undefined,
    pings: undefined,
    remindMe: undefined,
    library,
    libraries: always(library),
    language: reader(locale),
    place,
    audience: 'everyone',
    trivia: gameInMemory(place),
    rotation: rotationInMemory(),
    pictures: { draw: async () => undefined },
    privacy: { terms: TERMS, show: async () => [], erase: async () => [] },
    download: async () => {
      throw new UserError('file.unreachable');
    },
    exists: () => true,
    feeds: [],
    commands: [],
    installation: { version: '0.1.0', node: '26.10.0' },
    mention: (command) => `</${command}:800000000000000001>`,
    ...rest,
  };
}
