import { describe, expect, it, onTestFinished } from 'vitest';
import { createStudio } from '../../src/pictures/studio.ts';
import { cardScene } from '../support/card-scene.ts';

function studio(patienceMs: number, most = 64) {
  const faults: string[] = [];
  const time = { now: 0 };
  const made = createStudio({
    onFault: ({ message }) => faults.push(message),
    monotonic: () => time.now,
    patienceMs,
    most,
  });
  onTestFinished(() => made.close());
  return { ...made, faults, time };
}

const PATIENT = 60_000;
const UNDRAWABLE = cardScene({ title: 'მისია' });

describe('the studio', () => {
  it('draws a card once, however many ask for it at a time or later', async () => {
    const { draw, faults } = studio(PATIENT);
    const [first, second] = await Promise.all([draw(cardScene()), draw(cardScene())]);
    expect(first).toBeInstanceOf(Uint8Array);
    expect(second).toBe(first);
    expect(await draw(cardScene())).toBe(first);
    expect(await draw(cardScene({ title: 'Fallout' }))).not.toEqual(first);
    expect(faults).toEqual([]);
  });

  it('draws the same bytes in another thread', async () => {
    const [one, other] = await Promise.all([
      studio(PATIENT).draw(cardScene()),
      studio(PATIENT).draw(cardScene()),
    ]);
    expect(other).not.toBe(one);
    expect(other).toEqual(one);
  });

  it('keeps the cards that were asked for last', async () => {
    const { draw } = studio(PATIENT, 3);
    const titled = (n: number) => cardScene({ title: `${n}` });
    const first = await draw(titled(0));
    const second = await draw(titled(1));
    await draw(titled(2));
    expect(await draw(titled(0))).toBe(first);
    await draw(titled(3));
    expect(await draw(titled(0))).toBe(first);
    expect(await draw(titled(1))).not.toBe(second);
  });

  it('gives nothing for what can’t be drawn, says why, and tries it again only after a while', async () => {
    const { draw, faults, time } = studio(PATIENT);
    expect(await draw(UNDRAWABLE)).toBeUndefined();
    expect(await draw(UNDRAWABLE)).toBeUndefined();
    expect(faults).toEqual([expect.stringMatching(/^no font has/u)]);
    time.now = 60_000;
    expect(await draw(UNDRAWABLE)).toBeUndefined();
    expect(faults).toHaveLength(2);
    expect(await draw(cardScene())).toBeInstanceOf(Uint8Array);
  });

  it('lets nobody wait for long: what comes late is there for the next', async () => {
    const { draw, faults } = studio(0);
    expect(await draw(cardScene())).toBeUndefined();
    expect(faults).toEqual(['a card took too long']);
  });

  it('begins anew after its thread has ended', async () => {
    const { draw, close, faults } = studio(PATIENT);
    const under = draw(cardScene());
    await close();
    expect(await under).toBeUndefined();
    expect(faults).toEqual(['the thread that draws has ended']);
    expect(await draw(cardScene({ title: 'Fallout' }))).toBeInstanceOf(Uint8Array);
  });
});
