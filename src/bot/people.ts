import { createDirectMessages } from '../discord/direct-messages.ts';
import { createMembership } from '../discord/membership.ts';
import type { RemindMe } from '../kit/remind-me.ts';
import type { Translator } from '../language/translator.ts';
import { remindMeFor } from '../people/desk.ts';
import { leave } from '../people/leaving.ts';
import { People } from '../people/people.ts';
import { isWanted, reminderOf } from '../people/plannings.ts';
import { privateLetterFor } from '../people/private-letter.ts';
import { createSayings, guildOf } from '../people/sayings.ts';
import { createStanding } from '../people/standing.ts';
import type { Delivered } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import { isBreakage } from '../reminders/refusal.ts';
import { judge, type Verdict } from '../reminders/verdict.ts';
import { shardOf } from '../shard.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { startProgress } from './start-progress.ts';

/** Private reminders, by the same plan, ledger and delivery as those of channels. */
export type BotPeople = Awaited<ReturnType<typeof peopleRemindedOf>>;

/** Reads who wants to be reminded of what, as far as it is this process's to do. */
export async function peopleRemindedOf(parts: BotParts, ground: Ground) {
  const { libraries, clock, posts } = parts;
  const { state, ledger, shards, pacer } = ground;
  const now = () => clock.now();
  const sayings = createSayings(state, libraries);
  const people = await openPeople(parts, ground, sayings);
  const touch = (person: string) => people.touch(person);
  const changed = (person: string) => people.changed(person);
  const standing = createStanding({ state, ledger, changed, touch, now });
  const say = createDirectMessages(posts, () => pacer.turn(PRIORITY.waitedFor));
  const planned = (person: string) => ledger.planned(shardOf(person, shards.count), shards.count);
  const amending = () => ({ state, sayings, ledger, library: libraries.of(), planned, touch, changed });
  const leftFor = leavingsOf(parts, ground);
  return {
    people,
    judge: async (row: Row): Promise<Verdict> => {
      const { recipient, event: id } = row;
      const event = people.eventsOf(recipient).find((one) => one.id === id);
      // Another process may have changed it.
      const one = reminderOf(await state.people.get(recipient), id);
      return judge(row, {
        now: now(),
        condition: (await leftFor(row)) === undefined ? await standing.condition(row) : 'gone',
        time: event?.when,
        wanted: event === undefined || isWanted(one, row),
        changing: people.isChanging(recipient, id),
        siblings: await ledger.list({ recipient, event: id }, 100),
      });
    },
    compose: (row: Row) =>
      privateLetterFor(row, { people, records: state.people, library: libraries.of(), now }),
    channelOf: async ({ recipient }: Row) => (await state.people.get(recipient))?.channel ?? undefined,
    async settled(row: Row, delivered: Delivered) {
      const left = isWithdrawn(delivered) ? await leftFor(row) : undefined;
      if (left !== undefined) await leave(row.recipient, left, now(), amending());
      else await settled(row, delivered, standing);
    },
    desk: (person: string, language: Translator, at: Temporal.Instant, deliver: () => void): RemindMe =>
      remindMeFor(person, language, at, {
        ...amending(),
        standing,
        say,
        deliver,
      }),
  };
}

/** Finds the server of whose own event a row is, where the person has left it. */
function leavingsOf({ clock, rest }: BotParts, { pacer }: Ground) {
  const isMember = createMembership({
    rest,
    turn: () => pacer.turn(PRIORITY.countdown),
    monotonic: () => clock.monotonic(),
  });
  return async ({ event, recipient }: Row): Promise<string | undefined> => {
    const guild = guildOf(event);
    return guild !== undefined && !(await isMember(guild, recipient)) ? guild : undefined;
  };
}

async function openPeople(
  parts: BotParts,
  { state, ledger, shards }: Ground,
  sayings: ReturnType<typeof createSayings>,
): Promise<People> {
  const { clock, log, keeping } = parts;
  const progress = startProgress(parts, "looking at people's dates, people");
  const people = await People.open({
    state,
    sayings,
    ledger,
    isOurs: (person) => shards.ids.includes(shardOf(person, shards.count)),
    onUnreadable: (err) =>
      log.error({ err }, "a person's reminders can't be read: they are not sent until they can"),
    onFault: (err) =>
      keeping.outage.take(err) || log.error({ err }, 'a date that moved could not be told to a person yet'),
    onLooked: (looked) => progress.at(looked),
    now: () => clock.now(),
  });
  progress.end();
  return people;
}

const isWithdrawn = (delivered: Delivered): boolean =>
  delivered.state === 'judged' && delivered.verdict.do === 'withdraw';

/** What a delivery that met a closed door, or of which nobody knows how it went, leads to. */
async function settled(
  row: Row,
  delivered: Delivered,
  standing: ReturnType<typeof createStanding>,
): Promise<void> {
  if (delivered.state === 'uncertain') return standing.doubt(row);
  if (delivered.state === 'broken') return standing.breakDown(row, delivered.why);
  if (delivered.state !== 'judged') return undefined;
  const { verdict } = delivered;
  const closed = verdict.do === 'hold' && isBreakage(verdict.why) ? verdict.why : undefined;
  if (closed === undefined || (await standing.wake(row))) return undefined;
  return standing.breakDown(row, closed);
}
