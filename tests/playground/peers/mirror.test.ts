import { ChannelType, Client, Events, GatewayIntentBits } from 'discord.js';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Channel, Role } from '../../../src/playground/places.ts';
import { createTown, type Town } from '../support/town.ts';

/** What a bot can know of a server, in a form that two sides can be compared by. */
interface Picture {
  readonly name: string;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly own: readonly string[];
}

function truth({ guild, application }: Town): Picture {
  return {
    name: guild.name,
    roles: guild.roles.map((role) => `${role.id} ${role.name} ${role.permissions}`).toSorted(),
    channels: guild.channels
      .map((one) => `${one.id} ${one.name} ${one.type} ${overwritesOf(one)} ${one.archived}`)
      .toSorted(),
    own: [...guild.member(application).roles].toSorted(),
  };
}

function overwritesOf({ overwrites }: Channel): string {
  return overwrites
    .map(({ id, allow, deny }) => `${id}+${allow}-${deny}`)
    .toSorted()
    .join();
}

function mirrored(client: Client, { guild, application }: Town): Picture {
  const known = client.guilds.cache.get(guild.id);
  if (!known) throw new Error('the client does not know the server');
  return {
    name: known.name,
    roles: known.roles.cache.map((role) => `${role.id} ${role.name} ${role.permissions.bitfield}`).toSorted(),
    channels: known.channels.cache
      .map((one) => {
        const overwrites = one.isThread()
          ? ''
          : [...one.permissionOverwrites.cache.values()]
              .map(({ id, allow, deny }) => `${id}+${allow.bitfield}-${deny.bitfield}`)
              .toSorted()
              .join();
        return `${one.id} ${one.name} ${one.type} ${overwrites} ${one.isThread() && one.archived === true}`;
      })
      .toSorted(),
    own:
      known.members.cache
        .get(application.id)
        ?.roles.cache.filter(({ id }) => id !== guild.id)
        .map(({ id }) => id)
        .toSorted() ?? [],
  };
}

type Step = (town: Town, pick: number) => void;

const ordinary = ({ guild }: Town): Channel[] =>
  guild.channels.filter(({ type }) => type === ChannelType.GuildText);
const plain = ({ guild }: Town): Role[] =>
  guild.roles.filter((role) => role.id !== guild.id && !role.toJSON().managed);
const chosen = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const steps: Readonly<Record<string, Step>> = {
  'make a channel': ({ guild }, pick) => guild.createChannel({ name: `c${pick}` }),
  'rename a channel': (town, pick) => chosen(ordinary(town), pick)?.edit({ name: `r${pick}` }),
  'delete a channel': (town, pick) => chosen(ordinary(town), pick)?.delete(),
  'deny in a channel': (town, pick) =>
    chosen(ordinary(town), pick)?.overwrite({ role: town.guild.everyone, deny: BigInt(1 << (pick % 20)) }),
  'make a role': ({ guild }, pick) =>
    guild.createRole({ name: `role${pick}`, permissions: BigInt(1 << (pick % 20)) }),
  'edit a role': (town, pick) => chosen(plain(town), pick)?.edit({ permissions: BigInt(pick) }),
  'delete a role': (town, pick) => chosen(plain(town), pick)?.delete(),
  'give the bot a role': (town, pick) => {
    const role = chosen(plain(town), pick);
    if (role) town.guild.member(town.application).addRole(role);
  },
  'start a thread': (town, pick) => {
    const parent = chosen(ordinary(town), pick);
    if (parent) town.guild.createThread(parent, { name: `t${pick}`, by: town.fan });
  },
  'rename the server': ({ guild }, pick) => guild.edit({ name: `Club ${pick}` }),
  'drop the connection': ({ playground }) => playground.faults.dropGateway(),
};

test("whatever happens, dropped connections among it, discord.js's cache shows what is", {
  timeout: 120_000,
}, async () => {
  const town = await createTown();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: town.playground.apiUrl } });
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(town.application.token);
  await ready;
  const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(1_000)), {
    minLength: 5,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(script, async (script) => {
      for (const [name, pick] of script) steps[name]?.(town, pick);
      await expect.poll(() => mirrored(client, town), { timeout: 10_000 }).toEqual(truth(town));
    }),
    { numRuns: 25 },
  );
});
