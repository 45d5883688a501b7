import type { IncomingMessage, ServerResponse } from 'node:http';
import { redactPath } from '../state/redaction.ts';
import type { World } from '../state/world.ts';
import { type Answered, accepted, refusedWith, write } from './answered.ts';
import type { FaultBox, Met } from './fault-box.ts';
import type { Limiter } from './limiter.ts';
import { internalError, Refused } from './refused.ts';
import type { Route } from './route.ts';
import { createRouter, type Match } from './router.ts';
import { stormAfter, stormBefore } from './storm.ts';
import { authenticated, readTicket, type Ticket } from './ticket.ts';

/** Takes one request below `/api` to its end. */
export type RestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Discord's REST interface: reads a request, lets faults act, finds the route, asks for the token, counts, answers,
 * and enters everything into the journal.
 */
export function createRest(
  world: World,
  routes: readonly Route[],
  faults: FaultBox,
  limiter: Limiter,
): RestHandler {
  const perform = createPerformer(world, routes, limiter);
  const { clock } = world.settings;
  return async (request, response) => {
    const ticket = await readTicket(world, request);
    const { method, path, application } = ticket;
    const met = faults.meet({ method, path, applicationId: application?.id });
    const struck = met && (await stormBefore(met, response, clock));
    const answered = struck ?? (await perform(ticket));
    const lost = met && !struck ? await stormAfter(met, response, clock) : undefined;
    const outcome = lost ?? answered;
    note(world, ticket, outcome, met);
    if (outcome !== 'silence') limiter.note(outcome.status, outcome.headers['x-ratelimit-scope']);
    if (outcome !== 'silence') write(response, outcome);
  };
}

function createPerformer(
  world: World,
  routes: readonly Route[],
  limiter: Limiter,
): (ticket: Ticket) => Promise<Answered> {
  const find = createRouter(routes);
  return async (ticket) => {
    let match: Match | undefined;
    let headers: Answered['headers'] = {};
    try {
      if (ticket.broken) throw ticket.broken;
      match = find(ticket.method, ticket.path);
      const application = match.route.auth === 'bot' ? authenticated(ticket) : ticket.application;
      const verdict = limiter.take(match, application?.id ?? match.params.get('application_id') ?? '');
      headers = verdict.headers;
      if (verdict.limited) return limitedWith(world, ticket, match, verdict.limited, headers);
      const call = { world, params: match.params, query: ticket.query, ...ticket.incoming };
      return accepted(await match.route.run(call, application), headers);
    } catch (error) {
      return refusedBy(world, ticket, match, error, headers);
    }
  };
}

function limitedWith(
  world: World,
  ticket: Ticket,
  match: Match,
  body: { message: string },
  headers: Answered['headers'],
): Answered {
  const rule = 'Requests came faster than the rate limits allow.';
  const refusal = { status: 429, code: 0, message: body.message, rule };
  enter(world, ticket, match, refusal);
  return { status: 429, body, headers, refusal };
}

// What is no refusal is a fault of the playground's own: the answer is Discord's 500, and the list says why.
function refusedBy(
  world: World,
  ticket: Ticket,
  match: Match | undefined,
  error: unknown,
  headers: Answered['headers'],
): Answered {
  const refusal = error instanceof Refused ? error.refusal : internalError(error);
  enter(world, ticket, match, refusal);
  return refusedWith(refusal, headers);
}

function enter(
  world: World,
  { method, path }: Ticket,
  match: Match | undefined,
  refusal: Refused['refusal'],
): void {
  const operation = match?.route.operation;
  world.journal.refused({
    method,
    path: redactPath(path),
    ...refusal,
    ...(operation !== undefined && { operation }),
  });
}

function note(world: World, ticket: Ticket, outcome: Answered | 'silence', met: Met | undefined): void {
  const { method, path, application, incoming, started } = ticket;
  const { clock, journal } = { clock: world.settings.clock, journal: world.journal };
  journal.exchanged({
    kind: 'rest',
    at: clock.now(),
    applicationId: application?.id,
    method,
    path: redactPath(path),
    request: incoming.body,
    status: outcome === 'silence' ? 0 : outcome.status,
    response: outcome === 'silence' ? undefined : outcome.body,
    milliseconds: clock.elapsed() - started,
    ...(met && { fault: met.fault.kind }),
    ...(outcome !== 'silence' && outcome.refusal && { refusal: outcome.refusal }),
  });
}
