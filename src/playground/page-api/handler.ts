import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { RequestHandler } from '../options.ts';
import type { Playground } from '../playground.ts';
import type { Act } from './act.ts';
import { createActs } from './acts.ts';
import { readJson } from './body.ts';
import { openFeed } from './feed.ts';
import type { PageHost } from './host.ts';
import { firstPage, type PageFile, pageFile } from './page-files.ts';
import { type Read, reads } from './reads.ts';
import { HttpProblem, send, sendJson, sendProblem } from './respond.ts';
import type { HostView } from './shapes.ts';
import { createSky } from './sky.ts';
import { weatherActs } from './weather.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

interface Calls {
  readonly acts: ReadonlyMap<string, Act>;
  readonly reads: ReadonlyMap<string, Read>;
}

/**
 * The page and its interface, to be given to `playground.handle`:
 * `/` and `/page/…` are its files, `/page-api/feed` says that something changed (server-sent events),
 * `GET /page-api/NAME?as=…&channel=…` reads, `POST /page-api/NAME` with JSON acts.
 * Foreign hosts and origins are refused by the playground before a request comes here.
 */
export function pageHandler(playground: Playground, host: PageHost = {}): RequestHandler {
  const sky = createSky(playground);
  const acts = createActs(playground, weatherActs(playground, sky, host));
  const asked = new Map<string, Read>([
    ...reads,
    ['weather', () => sky.view()],
    ['host', (): HostView => hostView(host)],
  ]);
  return (request, response) => {
    const url = URL.parse(request.url ?? '', 'http://playground');
    const answerer = url && answererOf(url.pathname, playground, { acts, reads: asked });
    if (!url || !answerer) return false;
    Promise.resolve()
      .then(() => answerer(request, response, url))
      .catch((error: unknown) => sendProblem(response, problemOf(error)));
    return true;
  };
}

function answererOf(path: string, playground: Playground, calls: Calls): Answerer | undefined {
  if (path === '/') return onlyGet((_, response) => sendFile(response, firstPage()));
  if (path.startsWith('/page/')) return onlyGet((_, response) => sendFile(response, pageFile(path.slice(6))));
  if (path === '/page-api/feed') return (request, response) => feed(playground, request, response);
  if (path.startsWith('/page-api/')) return calling(path.slice(10), playground, calls);
  return undefined;
}

function onlyGet(answerer: Answerer): Answerer {
  return (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod('GET, HEAD');
    return answerer(request, response, url);
  };
}

function hostView({ restartBot, reset, days = [] }: PageHost): HostView {
  return { restarts: restartBot !== undefined, resets: reset !== undefined, days };
}

function calling(name: string, playground: Playground, { acts, reads: asked }: Calls): Answerer {
  const read = asked.get(name);
  if (read) {
    return onlyGet((_, response, url) => sendJson(response, 200, read(playground, url.searchParams)));
  }
  const act = acts.get(name);
  return async (request, response) => {
    if (!act) throw new HttpProblem(404, 'The page has no such interface.');
    if (request.method !== 'POST') throw wrongMethod('POST');
    sendJson(response, 200, await act(await readJson(request)));
  };
}

function feed(playground: Playground, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') throw wrongMethod('GET');
  openFeed(playground, response);
}

async function sendFile(response: ServerResponse, file: Promise<PageFile>): Promise<void> {
  const { type, body, lasts } = await file;
  // A hundred small files: whoever comes again asks for none of them, until one has changed.
  send(response, 200, type, body, lasts ? { 'cache-control': 'private, max-age=31536000, immutable' } : {});
}

function wrongMethod(allow: string): HttpProblem {
  return new HttpProblem(405, `Use ${allow} here.`, { allow });
}

// What the playground itself throws is an explanation for whoever asked; what the language throws is a fault of ours.
function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof z.ZodError) return new HttpProblem(400, z.prettifyError(error));
  if (!(error instanceof Error)) return new HttpProblem(500, 'Something that is no error was thrown.');
  const ours = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return new HttpProblem(ours ? 500 : 422, error.message);
}
