import { createProgress } from '../../src/progress.ts';
import type { Subscriber } from './city.ts';
import type { Stage } from './stage.ts';

/** So many owners subscribe at once. */
const AT_ONCE = 16;

/** So often an owner tries who gets no answer, as on a machine that has other things to do. */
const TRIES = 5;

/** Each server's owner subscribes its channel by the bot's own command, with a role to ping. */
export async function subscribeAll({ playground, city, keeper, figures, options }: Stage): Promise<void> {
  const begun = performance.now();
  const { owner, subscribers } = city;
  let again = 0;
  const subscribe = async ({ general, channel, role }: Subscriber) => {
    for (let left = TRIES; left > 0; left--) {
      const answer = await playground.as(owner).in(general).command('subscribe', { channel, role });
      if (answer.outcome !== 'no-response') return void (await answer.settled());
      again += 1;
    }
  };
  const monotonic = () => performance.now();
  const total = subscribers.length;
  const progress = createProgress({ what: 'subscribing', total, write: options.say, live: false, monotonic });
  const waiting = [...subscribers];
  let done = 0;
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await subscribe(next);
      done += 1;
      progress.at(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const subscribed = await keeper.subscribed();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  figures.subscribing = `${subscribed} servers by /subscribe in ${seconds} s, ${again} without an answer and tried again`;
  options.say(figures.subscribing);
  if (subscribed !== total) figures.violate(`${subscribed} of ${total} servers are subscribed`);
}
