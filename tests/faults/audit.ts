import { recordsDueAt } from '../support/ledger-file.ts';
import { auditChannel } from '../support/post-audit.ts';
import type { FanOut } from './fan-outs.ts';
import type { Stage } from './stage.ts';

/** Holds a fan-out that has ended against the playground's own record: what was posted, where, and whom it told. */
export function audit(stage: Stage, fanOut: FanOut): void {
  const { figures, community, playground, chronicle } = stage;
  const made = Map.groupBy(chronicle.takeMade(), ({ channel }) => channel);
  const ends = new Map(recordsDueAt(stage.store, fanOut.due).map((row) => [row.recipient, row]));
  const violate = (what: string) => figures.violate(what);
  const auditing = { playground, chronicle, posts: figures.posts, violate };
  for (const subscriber of community.subscribers) {
    const { id } = subscriber.channel;
    const posts = made.get(id) ?? [];
    made.delete(id);
    const { state = 'unplanned', reason = null } = ends.get(id) ?? {};
    auditChannel(auditing, subscriber, posts, [state, reason].filter(Boolean).join(' '), fanOut);
  }
  const direct = playground.directMessages(community.owner, community.application).id;
  const told = made.get(direct)?.length ?? 0;
  made.delete(direct);
  figures.told += told;
  if (told > 0 && figures.posts.uncertain === 0) figures.violate(`${told} were told of nothing`);
  chronicle.forget();
  for (const [channel, strays] of made) figures.violate(`${strays.length} were posted in ${channel}`);
}
