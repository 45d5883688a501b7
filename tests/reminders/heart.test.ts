import { describe, expect, it, onTestFinished } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { startHeart } from '../../src/reminders/heart.ts';
import { at } from './samples.ts';

/** A heart over a real clock that starts at noon; beats are awaited one by one. */
function beating(next: () => Temporal.Instant | undefined, rate = 1, done: () => boolean = () => true) {
  const clock = createClock({ startAt: at('2023-06-05T12:00:00Z'), rate });
  let beats = 0;
  let news = Promise.withResolvers<void>();
  const heart = startHeart({
    clock,
    next,
    async beat() {
      beats += 1;
      news.resolve();
      news = Promise.withResolvers<void>();
      return done();
    },
  });
  onTestFinished(() => heart.stop());
  const until = async (count: number) => {
    while (beats < count) await news.promise;
  };
  return { clock, heart, until, beats: () => beats };
}

describe('a heart', () => {
  it('beats at once when it starts, and when the clock is moved', async () => {
    const { clock, until } = beating(() => undefined);
    await until(1);
    clock.set({ now: at('2023-07-14T09:00:00Z') });
    await until(2);
  });

  it('beats at the next due instant, which need not be a minute of the machine’s', async () => {
    const soon = at('2023-06-05T12:00:00.02Z');
    const { clock, until } = beating(() => soon);
    await until(2);
    expect(Temporal.Instant.compare(clock.now(), soon)).toBeGreaterThanOrEqual(0);
  });

  it('beats sooner where the clock runs fast, and when something new is to come', async () => {
    let due: Temporal.Instant | undefined;
    const { clock, heart, until } = beating(() => due, 100_000);
    await until(1);
    due = clock.now().add({ minutes: 5 });
    heart.arm();
    await until(2);
    expect(Temporal.Instant.compare(clock.now(), due)).toBeGreaterThanOrEqual(0);
  });

  it('beats no more once it has stopped', async () => {
    const { clock, heart, until, beats } = beating(() => undefined);
    await until(1);
    await heart.stop();
    clock.set({ now: at('2023-07-14T09:00:00Z') });
    heart.arm();
    expect(beats()).toBe(1);
  });
});
