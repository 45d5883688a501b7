import { GatewayDispatchEvents, type GatewayDispatchPayload, GatewayOpcodes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createUnderWay } from '../../src/discord/under-way.ts';

const left: GatewayDispatchPayload = {
  op: GatewayOpcodes.Dispatch,
  s: 1,
  t: GatewayDispatchEvents.GuildDelete,
  d: { id: '1', unavailable: true },
};

describe('what is under way', () => {
  it('is named until it is done, however it ends', async () => {
    const underWay = createUnderWay(new AbortController().signal);
    const gate = Promise.withResolvers<void>();
    const followed = underWay.follow(left, gate.promise);
    expect(underWay.names()).toEqual(['GUILD_DELETE']);
    gate.reject(new Error('no'));
    await expect(followed).rejects.toThrow('no');
    expect(underWay.names()).toEqual([]);
  });
});
