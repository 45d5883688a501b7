import {
  GatewayCloseCodes as Code,
  GatewayIntentBits,
  type GatewayPresenceUpdateData,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { applicationByToken } from '../state/applications.ts';
import type { ApplicationRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { guildsOf, type Identity } from './session.ts';

const identifySchema = z.object({
  token: z.string(),
  properties: z.record(z.string(), z.unknown()),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  shard: z.tuple([z.int(), z.int()]).optional(),
  presence: z.unknown().optional(),
  intents: z.int().min(0),
});

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const allIntents = Object.values(GatewayIntentBits).reduce(
  (sum: number, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);
const guildsPerShard = 2_500;

/** An IDENTIFY that is accepted, or the close code that Discord answers. */
export type Identified =
  | {
      readonly application: ApplicationRecord;
      readonly identity: Identity;
      readonly presence: GatewayPresenceUpdateData | undefined;
    }
  | { readonly close: Code; readonly reason: string };

/** Judges an IDENTIFY. Source: Discord's documentation, topics/opcodes-and-status-codes, Gateway Close Event Codes. */
export function judgeIdentify(world: World, data: unknown): Identified {
  const parsed = identifySchema.safeParse(data);
  if (!parsed.success) return { close: Code.DecodeError, reason: 'Error while decoding payload.' };
  const { token, shard = [0, 1], intents, presence } = parsed.data;
  const application = applicationByToken(world, token);
  if (!application) return { close: Code.AuthenticationFailed, reason: 'Authentication failed.' };
  const [id, count] = shard;
  if (id < 0 || count < 1 || id >= count) return { close: Code.InvalidShard, reason: 'Invalid shard.' };
  // Bit operations cut numbers to 32 bits: what lies above is no intent either.
  if (intents > allIntents || (intents & ~allIntents) !== 0)
    return { close: Code.InvalidIntents, reason: 'Invalid intents.' };
  if ((intents & privileged & ~application.privilegedIntents) !== 0) {
    return { close: Code.DisallowedIntents, reason: 'Disallowed intents.' };
  }
  const identity: Identity = { applicationId: application.id, shard: [id, count], intents };
  if (guildsOf(world, identity).length > guildsPerShard)
    return { close: Code.ShardingRequired, reason: 'Sharding required.' };
  return { application, identity, presence: presence as GatewayPresenceUpdateData | undefined };
}
