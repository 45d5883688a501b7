import { checkBody } from '../rules/check-body.ts';
import type { Operation, OperationContexts } from '../rules/operation.ts';
import { allPermissions } from '../rules/permissions.ts';
import type { RouteLimit } from '../rules/rate-limits.ts';
import type { Upload } from '../state/attachments.ts';
import type { ApplicationRecord } from '../state/records.ts';
import { isSnowflake } from '../state/snowflakes.ts';
import type { World } from '../state/world.ts';
import { Refused, refuse, refuseField, unauthorized } from './refused.ts';

/** One request on its way through a route. */
export interface Call {
  readonly world: World;
  /** Path parameters by the names in the template. */
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined when there was none. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** A request of a bot that has proved who it is. */
export interface BotCall extends Call {
  readonly application: ApplicationRecord;
}

/** What a route answers. Without a body no content type is sent either: clients would parse it. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Path below `/api/v10`, with `{parameters}`. */
  readonly path: string;
  /** Operation id of Discord's OpenAPI document. */
  readonly operation: string;
  /** Whether the bot token is needed; other routes bear a token of their own in the path. */
  readonly auth: 'bot' | 'none';
  readonly limit?: RouteLimit;
  run(call: Call, application: ApplicationRecord | undefined): Reply | Promise<Reply>;
}

type Handler<C> = (call: C) => Reply | Promise<Reply>;

/** A route that takes the bot token. `template`: method and path. */
export function botRoute(
  template: string,
  operation: string,
  run: Handler<BotCall>,
  limit?: RouteLimit,
): Route {
  return {
    ...methodAndPath(template),
    operation,
    auth: 'bot',
    ...(limit && { limit }),
    run: (call, application) => {
      if (!application) throw new Refused(unauthorized);
      return run({ ...call, application });
    },
  };
}

/** A route that takes no bot token: what it needs stands in its path. */
export function openRoute(template: string, operation: string, run: Handler<Call>): Route {
  return { ...methodAndPath(template), operation, auth: 'none', run: (call) => run(call) };
}

function methodAndPath(template: string): { method: string; path: string } {
  const [method = '', path = ''] = template.split(' ');
  return { method, path };
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };

/** A path parameter that is an id. @throws Refused when it is none. */
export function idParam(call: Call, name: string): string {
  const value = param(call, name);
  if (isSnowflake(value)) return value;
  const message = `Value "${value}" is not snowflake.`;
  return refuseField(name, 'NUMBER_TYPE_COERCE', message, 'Ids are numbers of 64 bits.');
}

export function param(call: Call, name: string): string {
  return call.params.get(name) ?? '';
}

/** A whole number in the query, within bounds. @throws Refused beyond them. */
export function numberQuery(
  call: Call,
  name: string,
  bounds: { min: number; max: number; otherwise: number },
): number {
  const text = call.query.get(name);
  if (text === null) return bounds.otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= bounds.min && value <= bounds.max) return value;
  const message = `int value should be between ${bounds.min} and ${bounds.max}.`;
  return refuseField(name, 'NUMBER_TYPE_RANGE', message, message);
}

/** An id in the query, as a number to compare with; undefined when there is none. */
export function idQuery(call: Call, name: string): bigint | undefined {
  const text = call.query.get(name);
  if (text === null) return undefined;
  if (isSnowflake(text)) return BigInt(text);
  return refuseField(
    name,
    'NUMBER_TYPE_COERCE',
    `Value "${text}" is not snowflake.`,
    'Ids are numbers of 64 bits.',
  );
}

/** Permission bits as Discord takes them: a decimal number, as text or not; bits that it does not know fall away. */
export function bitsOf(value: unknown): bigint {
  return /^\d{1,30}$/.test(String(value)) ? BigInt(String(value)) & allPermissions : 0n;
}

/** The body, once Discord's rules for this operation have been checked. @throws Refused by them. */
export function checkedBody<T, O extends Operation>(
  call: Call,
  operation: O,
  context: OperationContexts[O],
): T {
  const body = call.body ?? {};
  refuse(checkBody(operation, body, context));
  return body as T;
}
