import { methodNotAllowed, notFound, Refused } from './refused.ts';
import type { Route } from './route.ts';

/** A route that fits a request, with its path parameters. */
export interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

/**
 * Makes a finder of routes by method and path. Where several fit, the one with more literal segments wins
 * (`messages/pins` before `messages/{message_id}`).
 */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match {
  const compiled = routes
    .map((route) => ({ route, segments: split(route.path) }))
    .toSorted((one, other) => literals(other) - literals(one));
  return (method, path) => {
    const segments = split(path).map(decoded);
    const fitting = compiled.filter((candidate) => fits(candidate, segments));
    const found = fitting.find(({ route }) => route.method === method);
    if (!found) throw new Refused(fitting.length > 0 ? methodNotAllowed : notFound);
    return { route: found.route, params: paramsOf(found, segments) };
  };
}

const isParameter = (segment: string) => segment.startsWith('{');

function split(path: string): string[] {
  return path.split('/').slice(1);
}

function literals({ segments }: Compiled): number {
  return segments.filter((segment) => !isParameter(segment)).length;
}

function fits(candidate: Compiled, segments: readonly string[]): boolean {
  return (
    candidate.segments.length === segments.length &&
    candidate.segments.every((segment, place) => isParameter(segment) || segment === segments[place])
  );
}

function paramsOf({ segments: names }: Compiled, segments: readonly string[]): Map<string, string> {
  const pairs = names.flatMap((name, place): [string, string][] =>
    isParameter(name) ? [[name.slice(1, -1), segments[place] ?? '']] : [],
  );
  return new Map(pairs);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A segment that is no URL encoding stays as it is; no id is like that.
    return segment;
  }
}
