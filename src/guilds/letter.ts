import type { CountdownEvent } from '../calendar/events.ts';
import type { MessageBody } from '../kit/reply.ts';
import { translator } from '../language/languages.ts';
import type { Library } from '../packs/library.ts';
import type { Row } from '../reminders/ledger.ts';
import { countdownPost } from '../views/countdown.ts';
import { optInKey } from './opt-ins.ts';
import type { Registry } from './registry.ts';
import type { State } from './state.ts';
import { subscriptionOf } from './subscriptions.ts';

/** A post as it is to leave: where to, and which roles and people it pings. */
interface Letter {
  readonly channel: string;
  readonly body: MessageBody;
  readonly roles: readonly string[];
  readonly users: readonly string[];
}

export interface LetterOptions {
  readonly registry: Registry;
  readonly subscriptions: State['subscriptions'];
  readonly optIns: State['optIns'];
  readonly library: Library;
  /** Whether a server still has a role. */
  readonly hasRole: (guild: string, role: string) => boolean;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/** An event's title, as the library or the server has it. */
export const titleOf = (library: Library, event: CountdownEvent): string =>
  event.kind === 'own' ? event.title : (library.film(event.film)?.title ?? event.film);

/** Writes a row's post at the moment of its attempt. Undefined where its subscription or its event is gone. */
export async function letterFor(row: Row, options: LetterOptions): Promise<Letter | undefined> {
  const { guild, recipient } = row;
  const { registry, subscriptions, optIns, library, hasRole, now } = options;
  if (guild === undefined) return undefined;
  const one = subscriptionOf(await subscriptions.get(guild), recipient);
  const event = registry.eventsOf(guild).find(({ id }) => id === row.event);
  if (!one || !event) return undefined;
  const pings = one.pinged.includes(row.step);
  const role = pings && one.role !== null && hasRole(guild, one.role) ? one.role : undefined;
  const listed = pings ? await optIns.get(optInKey(guild, recipient)) : undefined;
  const people = listed?.people ?? [];
  const { channel, zone } = one;
  const scene = { row, event, title: titleOf(library, event), role, people, channel, now: now(), zone };
  const body = countdownPost({ ...scene, language: translator(one.language) });
  return { channel, body, roles: role === undefined ? [] : [role], users: people };
}
