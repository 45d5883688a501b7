import { expect, it } from 'vitest';
import { rotationPlace } from '../../src/kit/context.ts';
import { dropBareRotations } from '../../src/privacy/old-rotations.ts';
import { ADA, CHANNEL, HERE, openWorld } from './world.ts';

it('of rotations those go of which nobody can say whose they are', async () => {
  const { state } = await openWorld();
  const places = [
    { guildId: HERE, channelId: CHANNEL, userId: ADA },
    { channelId: CHANNEL, userId: ADA },
  ].map(rotationPlace);
  for (const place of [...places, CHANNEL, '700000000000000009']) {
    await state.rotations.set(place, { shown: ['a'] });
  }
  await dropBareRotations(state);
  const left = [];
  for await (const key of state.rotations.keys()) left.push(key);
  expect(left.sort()).toEqual(places.sort());
});
