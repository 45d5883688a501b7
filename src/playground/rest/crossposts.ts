import { MessageFlags } from 'discord-api-types/v10';
import { messageFor } from '../state/message-view.ts';
import { markMessage } from '../state/messages.ts';
import { channelOf, messageOf, ownedFacts, require } from './finding.ts';
import { alreadyCrossposted, Refused } from './refused.ts';
import { type BotCall, botRoute, ok, type Reply, type Route } from './route.ts';

/** Publishing in announcement channels, within the ration of the settings. */
export function crosspostRoutes(perHour: number): readonly Route[] {
  const path = 'POST /channels/{channel_id}/messages/{message_id}/crosspost';
  const limit = { requests: perHour, windowMs: 3_600_000, hidden: true };
  return [botRoute(path, 'crosspost_message', crosspost, limit)];
}

function crosspost(call: BotCall): Reply {
  const channel = channelOf(call);
  const record = messageOf(call, channel);
  require(call, 'message.crosspost', channel, ownedFacts(call, channel, record.message.author.id));
  const flags = record.message.flags ?? 0;
  if ((flags & MessageFlags.Crossposted) !== 0) throw new Refused(alreadyCrossposted);
  markMessage(call.world, channel, record, { flags: flags | MessageFlags.Crossposted });
  return ok(messageFor(call.world, record, call.application.id));
}
