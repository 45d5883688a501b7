import { describe, expect, it } from 'vitest';
import { INVENTORY, KEPT_GROUPS } from '../../src/privacy/inventory.ts';
import { createPrivacy, TERMS } from '../../src/privacy/privacy.ts';
import { scoreKey } from '../../src/trivia/score-record.ts';
import { ADA, AT, CHANNEL, furnish, HERE, openWorld, RAVI, settle, THERE } from './world.ts';

describe('the inventory', () => {
  it('names every collection that there is, and nothing else', async () => {
    const { state } = await openWorld();
    expect(Object.keys(INVENTORY).sort()).toEqual([...Object.keys(state), 'ledger'].sort());
  });

  it('tells of each under one of the headings, and has no heading of nothing', () => {
    expect(new Set(Object.values(INVENTORY).map(({ told }) => told))).toEqual(new Set(KEPT_GROUPS));
  });

  it('has a holding for everything that may name a person, and for nothing else', async () => {
    const { holdings } = await openWorld();
    const naming = Object.entries(INVENTORY).flatMap(([name, { ofPerson }]) => (ofPerson ? [name] : []));
    expect([...new Set(holdings.flatMap(({ of }) => of))].sort()).toEqual(naming.sort());
    const names = holdings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('whoever asks what is kept about them', () => {
  it('is shown all of it and nothing of anybody else', async () => {
    const { state, ledger, privacy, holdings } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    await settle(RAVI, THERE, state, ledger);
    await furnish(HERE, state);
    const held = await privacy.show(ADA);
    expect(held.map(({ name }) => name)).toEqual(holdings.map(({ name }) => name));
    expect(JSON.stringify(held)).not.toContain(RAVI);
    expect(JSON.stringify(held)).not.toContain(THERE);
    const of = (kind: string) => held.find(({ name }) => name === `privacy.held.${kind}`)?.traces;
    expect(of('lists')).toEqual([{ guild: HERE, channel: CHANNEL }]);
    expect(of('subscriptions')).toEqual([
      { guild: HERE, channel: CHANNEL, did: ['made', 'edited', 'chose the role'], at: AT },
    ]);
    expect(of('settings')?.map(({ setting }) => setting)).toEqual(['zone', `spoilersIn.${CHANNEL}`]);
    expect(of('events')).toEqual([{ guild: HERE, title: 'Quiz', did: ['made', 'edited'], at: AT }]);
  });

  it('is shown nothing where there is nothing, be it that their id begins another one', async () => {
    const { state, ledger, privacy } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    expect(await privacy.show(ADA.slice(0, -1))).toEqual([]);
    expect(await privacy.erase(ADA.slice(0, -1))).toEqual([]);
    expect((await privacy.show(ADA)).length).toBeGreaterThan(5);
  });
});

describe('whoever has themselves erased', () => {
  it('is named nowhere in the whole store, and everybody else is as before', async () => {
    const { state, ledger, privacy, everything, holdings } = await openWorld();
    await settle(RAVI, THERE, state, ledger);
    await settle(ADA, HERE, state, ledger);
    await state.optIns.set(`${HERE}/${CHANNEL}`, { people: [RAVI, ADA] });
    await furnish(HERE, state);
    const before = await privacy.show(RAVI);
    expect(await everything()).toContain(ADA);
    const erased = await privacy.erase(ADA);
    expect(erased.map(({ name }) => name)).toEqual(holdings.map(({ name }) => name));
    expect(await everything()).not.toContain(ADA);
    expect(await privacy.show(RAVI)).toEqual(before);
    expect(await privacy.erase(ADA)).toEqual([]);
  });

  it('leaves to the server what is the server’s, made by someone', async () => {
    const { state, ledger, privacy } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    await privacy.erase(ADA);
    expect((await state.subscriptions.get(HERE))?.subscriptions).toMatchObject([
      { channel: CHANNEL, role: '5', by: '0', roleBy: null, edited: { by: '0', at: AT } },
    ]);
    expect(await state.settings.get(HERE)).toMatchObject({
      zone: { value: 'Europe/Berlin', by: '0' },
      log: null,
      spoilersIn: { [CHANNEL]: { value: 'show', by: '0' } },
    });
    expect((await state.events.get(HERE))?.events).toMatchObject([
      { title: 'Quiz', by: '0', edited: { by: '0' } },
    ]);
    expect((await state.corrections.get(HERE))?.corrections).toMatchObject([{ source: 'a poster', by: '0' }]);
    expect((await ledger.list({ guild: HERE }, 10)).map(({ note }) => note)).toEqual([
      JSON.stringify({ claim: { by: '0', source: 'x' } }),
    ]);
  });

  it('is erased to the end where the bot was killed in between', async () => {
    const { state, ledger, privacy, holdings, everything } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    const killed = holdings.map((holding, at) =>
      at < 4 ? holding : { ...holding, erase: () => Promise.reject(new Error('killed')) },
    );
    await expect(createPrivacy(killed, state.erasures, () => 0).erase(ADA)).rejects.toThrow('killed');
    expect(await everything()).toContain(ADA);
    expect(await privacy.resume()).toBe(1);
    expect(await everything()).not.toContain(ADA);
    expect(await privacy.resume()).toBe(0);
  });

  it('has other processes hear of the servers whose records have changed', async () => {
    const { state, ledger, privacy } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    await privacy.erase(ADA);
    const touched = [];
    for await (const key of state.touched.keys()) touched.push(key);
    expect(touched).toEqual([`${HERE}/privacy`]);
  });

  it('is not kept from it by a record that can’t be read, of which the operator is told', async () => {
    const { store, state, ledger, privacy, unreadable } = await openWorld();
    await settle(ADA, HERE, state, ledger);
    await store.keyv('settings').set(THERE, { v: 2, data: { by: ADA } });
    await store.keyv('trivia-rounds').set('round', { v: 2, data: { by: ADA } });
    expect((await privacy.erase(ADA)).length).toBeGreaterThan(5);
    expect(new Set(unreadable)).toEqual(new Set([THERE, 'round']));
    expect(await state.scores.get(scoreKey(HERE, ADA))).toBeUndefined();
  });
});

it('the terms are those by which records go', () => {
  expect(TERMS).toEqual({ graceDays: 30, ledgerDays: 400, panelDays: 7, draftDays: 1 });
});
