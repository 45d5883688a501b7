import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Feed } from '../kit/feed.ts';
import { type HttpAnswer, plainText, type Routes } from './server.ts';

/** All packs as they are said at a time; what has changed is another object. */
export type Edition = {
  /** Ids of the packs. */
  readonly packs: readonly string[];
  /** A pack's calendar in a language. It may be dear to write: it is done once for each edition. */
  readonly write: (pack: string, language: string) => string;
};

export type Calendars = {
  readonly edition: () => Edition;
  /** Tags of the languages that a feed may be asked for in. */
  readonly languages: readonly string[];
  /** System time, Unix milliseconds: who asks for a feed knows no other clock. */
  readonly now: () => number;
};

/** How long anybody may keep what they were given, in seconds. */
const KEPT_SECONDS = 3600;

const DEFAULT_LANGUAGE = 'en';

/** Where the packs' feeds are; nowhere without a public address. @param publicUrl PUBLIC_URL, which may have a path */
export function feedsOf(
  packs: readonly { readonly id: string; readonly name: string }[],
  publicUrl: string | undefined,
): Feed[] {
  if (publicUrl === undefined) return [];
  const { origin, pathname } = new URL(publicUrl);
  const base = `${origin}${pathname.replace(/\/+$/u, '')}`;
  return packs.map(({ id, name }) => ({ pack: id, name, url: `${base}/calendar/${id}.ics` }));
}

/** `GET /calendar/<pack>.ics[?lang=]`: what calendars subscribe to. The same for everybody: a server's own dates are in none. */
export function calendarRoutes({ edition, languages, now }: Calendars): Routes {
  const shelves = new WeakMap<Edition, Map<string, Written>>();
  const shelfOf = (of: Edition): Map<string, Written> => {
    const shelf = shelves.get(of) ?? new Map<string, Written>();
    shelves.set(of, shelf);
    return shelf;
  };
  return {
    'GET /calendar/': ({ path, query, headers }) => {
      const current = edition();
      const pack = /^\/calendar\/([^/]+)\.ics$/u.exec(path)?.[1] ?? '';
      if (!current.packs.includes(pack)) return plainText(404, 'not found');
      const language = query.get('lang') ?? DEFAULT_LANGUAGE;
      if (!languages.includes(language)) {
        return plainText(400, `lang must be one of ${languages.join(', ')}`);
      }
      const key = `${pack} ${language}`;
      const shelf = shelfOf(current);
      const feed = shelf.get(key) ?? writtenAt(now(), current.write(pack, language));
      shelf.set(key, feed);
      return answerOf(feed, headers);
    },
  };
}

type Written = { readonly body: string; readonly etag: string; readonly modified: number };

/**
 * The tag is of the text alone, so processes agree on it and restarts keep it. The time is that of the first writing, no matter when
 * anything was said: a pack may be mended without a new claim, and a time that is too late only costs a second look.
 */
function writtenAt(now: number, body: string): Written {
  const hash = createHash('sha256').update(body).digest('base64url');
  return { body, etag: `"${hash}"`, modified: Math.floor(now / 1000) * 1000 };
}

function answerOf({ body, etag, modified }: Written, asked: IncomingHttpHeaders): HttpAnswer {
  const headers = {
    etag,
    'last-modified': new Date(modified).toUTCString(),
    'cache-control': `public, max-age=${KEPT_SECONDS}`,
  };
  if (isKnown({ etag, modified }, asked)) return { status: 304, body: '', headers };
  return { status: 200, type: 'text/calendar', body, headers };
}

/** Whether who asks has this text already: RFC 9110, 13.1.2, 13.1.3 and 13.2.2. A tag that is asked for makes the time moot. */
function isKnown(
  { etag, modified }: Pick<Written, 'etag' | 'modified'>,
  asked: IncomingHttpHeaders,
): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) {
    // Proxies that compress mark the tag as weak, which says nothing against it here.
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//u, '')));
  }
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return since >= modified;
}
