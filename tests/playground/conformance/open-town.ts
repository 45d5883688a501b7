import { type APIMessage, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

/** A town whose bot may do everything. */
export async function openTown(): Promise<Town> {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'all', permissions: P.Administrator, position: 9 });
  town.guild.member(town.application).addRole(role);
  return town;
}

/** Has the bot write a message, here or elsewhere, and gives what it was answered. */
export async function say(
  town: Town,
  body: object = { content: 'hello' },
  channelId = town.channel.id,
): Promise<APIMessage> {
  const got = await town.bot.post<APIMessage>(`/channels/${channelId}/messages`, body);
  expect(got.status).toBe(200);
  return got.body;
}
