import { GatewayIntentBits } from 'discord-api-types/v10';
import { canSee } from './access.ts';
import type { ChannelRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** Tells every application in the server. `data` is asked for only if there is one to tell. */
export function tellGuild(
  world: World,
  guild: GuildRecord,
  name: string,
  data: () => object,
  intents: number = GatewayIntentBits.Guilds,
): void {
  if (guild.unavailable || guild.applications.size === 0) return;
  const said = data();
  for (const applicationId of guild.applications) {
    world.dispatches.emit({ name, applicationId, guildId: guild.id, intents, data: said });
  }
}

/** Tells every application whose bot sees the channel, in a server or in direct messages. */
export function tellChannel(
  world: World,
  channel: ChannelRecord,
  name: string,
  data: (applicationId: string) => object,
  intents: { readonly guild: number; readonly direct: number },
): void {
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (guild?.unavailable) return;
  for (const applicationId of guild?.applications ?? channel.recipient_ids ?? []) {
    if (!world.applications.has(applicationId) || !canSee(world, channel, applicationId)) continue;
    world.dispatches.emit({
      name,
      applicationId,
      guildId: guild?.id,
      intents: guild ? intents.guild : intents.direct,
      data: data(applicationId),
    });
  }
}
