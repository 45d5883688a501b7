import { describe, expect, it } from 'vitest';
import { NOTHING_SET } from '../../../src/guilds/records/settings.ts';
import { createLibraries } from '../../../src/packs/libraries.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { datedFilm, smallPack } from '../../packs/fixtures.ts';
import { GUILD, serverWith } from '../../support/registry.ts';

const GULL = 'release:gull';
const TERN = 'release:tern';

/** Two packs with a film each, of which the second may say another day. */
const packsWith = (day = '2023-08-04'): [Pack, Pack] => [
  smallPack('gulls', { films: [datedFilm('gull', '2023-07-14', 'gulls')] }),
  smallPack('terns', { films: [datedFilm('tern', day, 'terns')] }),
];

/** A server with a subscription to everything, in a bot whose packs may be replaced while it runs. */
async function serverOf(packs: readonly Pack[] = packsWith()) {
  const live = createLibraries(packs);
  const here = await serverWith();
  here.town.libraries = live;
  const { state } = here;
  const registry = await here.start();
  const told: string[] = [];
  registry.follow((guild) => told.push(guild));
  live.follow(() => registry.renew());
  const follow = async (...ids: string[]) => {
    const packs = ids.length > 0 ? { value: ids.join(' '), by: '1', at: here.town.now.toString() } : null;
    await state.settings.set(GUILD, { ...NOTHING_SET, packs });
    await registry.refresh(GUILD);
  };
  const days = () => registry.eventsOf(GUILD).map(({ id, when }) => [id, 'day' in when ? when.day : when]);
  return { ...here, live, registry, follow, days, heard: told };
}

describe('a server that does not follow a pack any more', () => {
  it('has none of its films among its events, hears no notice of that, and is told of the others as before', async () => {
    const { follow, days, registry, pass, told } = await serverOf();
    expect(days()).toEqual([
      [GULL, '2023-07-14'],
      [TERN, '2023-08-04'],
    ]);
    await follow('gulls');
    pass(60);
    await registry.countChanges();
    expect(days()).toEqual([[GULL, '2023-07-14']]);
    expect(registry.libraryOf(GUILD).film('tern')).toBeUndefined();
    expect([registry.isLeft(GUILD, TERN), registry.isLeft(GUILD, GULL)]).toEqual([true, false]);
    expect(registry.isChanging(GUILD, TERN)).toBe(false);
    expect(await told()).toEqual([]);
  });

  it('finds its dates as they were when it follows it again', async () => {
    const { follow, days, registry, pass, told, state } = await serverOf();
    await follow('gulls');
    expect((await state.standings.get(GUILD))?.dates.map(({ event }) => event).toSorted()).toEqual([
      GULL,
      TERN,
    ]);
    await follow();
    pass(60);
    await registry.countChanges();
    expect(days()).toHaveLength(2);
    expect(await told()).toEqual([]);
  });

  it('is told of a move that came meanwhile once it has stood for ten minutes again', async () => {
    const { follow, live, registry, pass, told, ledger } = await serverOf();
    await live.replace(packsWith('2023-08-11'));
    await registry.countChanges();
    expect(registry.isChanging(GUILD, TERN)).toBe(true);
    await follow('gulls');
    expect([registry.isChanging(GUILD, TERN), registry.nextChange]).toEqual([false, undefined]);
    pass(600);
    await registry.countChanges();
    expect(await told()).toEqual([]);
    await follow();
    expect(await told()).toEqual([]);
    pass(10);
    await registry.countChanges();
    expect(await told()).toEqual(['2023-08-04 → 2023-08-11']);
    expect(await ledger.list({ guild: GUILD, states: ['claimed'] }, 10)).toEqual([]);
  });

  it('has its films wait where no pack has them any more, as before', async () => {
    const { follow, live, registry } = await serverOf();
    await follow('terns');
    await live.replace(packsWith().slice(0, 1));
    await registry.countChanges();
    expect([registry.isLeft(GUILD, TERN), registry.isChanging(GUILD, TERN)]).toEqual([false, true]);
  });

  it('begins with what it has not followed before at that moment', async () => {
    const { follow, start, town, live } = await serverOf();
    await follow('gulls');
    await live.replace([
      ...packsWith(),
      smallPack('puffins', { films: [datedFilm('puffin', '2023-07-08', 'puffins')] }),
    ]);
    const registry = await start();
    await follow('gulls', 'puffins');
    await registry.refresh(GUILD);
    const puffin = registry.eventsOf(GUILD).find(({ id }) => id === 'release:puffin');
    expect(puffin).toMatchObject({ since: town.now });
  });
});

describe('packs that are replaced while the bot runs', () => {
  it('move a date once it has stood for ten minutes, and until then the old one is held true', async () => {
    const { live, registry, days, pass, told, heard } = await serverOf();
    await live.replace(packsWith('2023-08-11'));
    expect(days()).toContainEqual([TERN, '2023-08-04']);
    await registry.countChanges();
    expect(days()).toContainEqual([TERN, '2023-08-04']);
    expect(registry.nextChange?.toString()).toBe('2023-07-07T12:10:00Z');
    expect(heard).toEqual([GUILD]);
    pass(10);
    await registry.countChanges();
    expect(days()).toContainEqual([TERN, '2023-08-11']);
    expect(await told()).toEqual(['2023-08-04 → 2023-08-11']);
  });

  it('tell nobody of what is none of their dates', async () => {
    const { live, registry, heard, days } = await serverOf();
    const [gulls, terns] = packsWith();
    await live.replace([gulls, { ...terns, name: 'Terns of the coast' }]);
    await registry.countChanges();
    expect(heard).toEqual([]);
    expect(days()).toHaveLength(2);
    expect(registry.libraryOf(GUILD).packs().at(-1)?.name).toBe('Terns of the coast');
  });

  it('bring new films, with nothing that lay before', async () => {
    const { live, registry, town } = await serverOf();
    await live.replace([
      ...packsWith(),
      smallPack('puffins', { films: [datedFilm('puffin', '2023-07-08', 'puffins')] }),
    ]);
    await registry.countChanges();
    const puffin = registry.eventsOf(GUILD).find(({ id }) => id === 'release:puffin');
    expect(puffin).toMatchObject({ since: town.now });
  });

  it('are looked at again by the next beat where a server could not be read', async () => {
    const { live, state, faults, town, start, ledger } = await serverOf();
    let broken = false;
    const settings: typeof state.settings = {
      ...state.settings,
      get: async (guild) => {
        if (broken) throw new Error('the store is away');
        return state.settings.get(guild);
      },
    };
    town.libraries = live;
    const registry = await start({ ...state, settings }, ledger);
    await live.replace(packsWith('2023-08-11'));
    registry.renew();
    broken = true;
    expect(await registry.countChanges()).toBe(false);
    expect(registry.eventsOf(GUILD)).toHaveLength(2);
    broken = false;
    expect(await registry.countChanges()).toBe(true);
    expect(registry.isChanging(GUILD, TERN)).toBe(true);
    expect(faults).toHaveLength(1);
  });
});
