import type { Made } from '../support/chronicle.ts';
import { auditChannel } from '../support/post-audit.ts';
import { add } from '../support/tally.ts';
import { isIn } from './shards.ts';
import type { Life, Stage } from './stage.ts';

/** When the release day is due everywhere: all are subscribed in UTC. */
export const RELEASE = Date.parse('2023-07-14T09:00:00Z');

const DUE = { says: /set for today/u, pings: true };

/** Holds what was posted against what was due, and notes how fast it went. */
export async function audit(stage: Stage): Promise<void> {
  const { figures, city, playground, chronicle, keeper } = stage;
  const rows = (await keeper.rows(RELEASE)).filter(({ due }) => due.epochMilliseconds === RELEASE);
  const ends = new Map(rows.map((row) => [row.recipient, row]));
  const made = chronicle.takeMade();
  const byChannel = Map.groupBy(made, ({ channel }) => channel);
  const violate = (what: string) => figures.violate(what);
  const auditing = { playground, chronicle, posts: figures.posts, violate };
  for (const subscriber of city.subscribers) {
    const { id } = subscriber.channel;
    const { state = 'unplanned', reason } = ends.get(id) ?? {};
    add(figures.ends, state);
    const end = [state, reason].filter(Boolean).join(' ');
    auditChannel(auditing, subscriber, byChannel.get(id) ?? [], end, DUE);
  }
  const due = new Set(city.subscribers.map(({ channel }) => channel.id));
  for (const stray of made) if (!due.has(stray.channel)) lookAt(stage, stray);
  const posts = made.filter(({ channel }) => due.has(channel));
  legs(stage, posts, new Map(rows.map(({ recipient, id, guild = '' }) => [recipient, { id, guild }])));
}

/** What was not due is an answer to somebody, or wrong. */
function lookAt({ playground, figures }: Stage, { id, channel }: Made): void {
  const message = playground.messages(channel).find((one) => one.id === id);
  if (message && !message.interaction_metadata) {
    figures.violate(`“${message.content}” was posted in ${channel}, where nothing was due`);
  }
}

type Places = ReadonlyMap<string, { readonly id: string; readonly guild: string }>;

/** How fast each process posted in each of its lives, and all of them together. */
function legs({ figures, lives, orphans }: Stage, posts: readonly Made[], places: Places): void {
  const isOrphan = ({ channel }: Made) => orphans.has(places.get(channel)?.id ?? '');
  const leftover = posts.filter(isOrphan);
  const byLife = Map.groupBy(
    posts.filter((post) => !isOrphan(post)),
    ({ channel, at }) => lifeOf(lives, places.get(channel)?.guild ?? '', at),
  );
  const leg = (name: string, made: readonly Made[], share: number) => {
    const times = made.map(({ at }) => at);
    const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
    figures.legs.push({ name, posts: made.length, seconds, share });
  };
  for (const [life, made] of byLife) {
    if (life) leg(life.name, made, life.range.ids.length / life.range.count);
  }
  leg('all but what a kill left claimed', [...byLife.values()].flat(), 1);
  if (leftover.length > 0) leg('all', posts, 1);
}

const lifeOf = (lives: readonly Life[], guild: string, at: number): Life | undefined =>
  lives.findLast(({ range, from }) => from <= at && isIn(range, guild));

/** What was seen besides posts. */
export function tally({ figures, witness, traffic, fleet }: Stage): void {
  figures.statuses = witness.statuses;
  figures.fates = traffic.fates();
  figures.times = traffic.times();
  figures.memory = fleet.memory;
  figures.complaints = fleet.complaints;
  figures.unanswered = traffic.lost();
}
