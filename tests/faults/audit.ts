import { recordsDueAt } from '../support/ledger-file.ts';
import type { Made } from './chronicle.ts';
import type { Subscriber } from './community.ts';
import type { FanOut } from './fan-outs.ts';
import type { Stage } from './stage.ts';

/** Holds a fan-out that has ended against the playground's own record: what was posted, where, and whom it told. */
export function audit(stage: Stage, fanOut: FanOut): void {
  const { figures, community, playground } = stage;
  const made = Map.groupBy(stage.chronicle.takeMade(), ({ channel }) => channel);
  const ends = new Map(recordsDueAt(stage.store, fanOut.due).map((row) => [row.recipient, row]));
  for (const subscriber of community.subscribers) {
    const { id } = subscriber.channel;
    const posts = made.get(id) ?? [];
    made.delete(id);
    const { state = 'unplanned', reason = null } = ends.get(id) ?? {};
    count(stage, subscriber, posts.length, [state, reason].filter(Boolean).join(' '));
    for (const post of posts) examine(stage, fanOut, subscriber, post);
  }
  const direct = playground.directMessages(community.owner, community.application).id;
  const told = made.get(direct)?.length ?? 0;
  made.delete(direct);
  figures.told += told;
  if (told > 0 && figures.posts.uncertain === 0) figures.violate(`${told} were told of nothing`);
  stage.chronicle.forget();
  for (const [channel, strays] of made) figures.violate(`${strays.length} were posted in ${channel}`);
}

/** Exactly one is right, and the ledger knows it. Where it can't be proved it may be one or none. */
function count(
  { figures, chronicle }: Stage,
  { channel, readable }: Subscriber,
  posted: number,
  end: string,
): void {
  const { posts } = figures;
  const wrong = (what: string) =>
    figures.violate(
      `${channel.name}: ${what}, and the ledger says ${end} (${chronicle.trailOf(channel.id)})`,
    );
  posts.due += 1;
  if (posted > 1) {
    posts.doubled += 1;
    wrong(`posted ${posted} times`);
  } else if (end.startsWith('uncertain') && !readable) {
    posts.uncertain += 1;
    posts['of them posted'] += posted;
  } else if (posted === 0) {
    posts.lost += 1;
    wrong('not posted');
  } else {
    posts.once += 1;
    if (end !== 'sent') wrong('posted once');
  }
}

function examine({ playground, figures }: Stage, fanOut: FanOut, subscriber: Subscriber, { id }: Made): void {
  const { channel, pinged } = subscriber;
  const message = playground.messages(channel).find((one) => one.id === id);
  const words = `${message?.content} ${message?.embeds[0]?.description ?? ''}`;
  if (!fanOut.says.test(words)) figures.violate(`${channel.name}: “${words}” is not ${fanOut.says}`);
  const told = playground.notified(id).toSorted().join();
  const expected = fanOut.pings ? pinged.toSorted().join() : '';
  if (told !== expected)
    figures.violate(`${channel.name}: told ${told || 'nobody'}, not ${expected || 'nobody'}`);
}
