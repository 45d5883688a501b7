import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { ApplicationRecord } from './records.ts';
import { makeUser } from './users.ts';
import type { World } from './world.ts';

/** Makes an application with its bot user: both have one id, as Discord's have. */
export function makeApplication(
  world: World,
  draft: { readonly name: string; readonly ownerId: string },
): ApplicationRecord {
  const { id } = makeUser(world, { username: draft.name, bot: true });
  const application: ApplicationRecord = {
    id,
    name: draft.name,
    ownerId: draft.ownerId,
    publicKey: freshPublicKey(),
    token: freshToken(id),
    privilegedIntents: 0,
    users: new Set(),
    presences: new Map(),
  };
  world.applications.set(id, application);
  return application;
}

/** The application with this bot token. The token's first part is its id in base64. */
export function applicationByToken(world: World, token: string): ApplicationRecord | undefined {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1');
  const application = world.applications.get(id);
  return application?.token === token ? application : undefined;
}

/** A bot token as Discord writes them: the id in base64, a time, a secret. */
export function freshToken(id: string): string {
  const [time, secret] = [randomBytes(4), randomBytes(28)].map((bytes) => bytes.toString('base64url'));
  return `${Buffer.from(id).toString('base64url')}.${time}.${secret}`;
}

function freshPublicKey(): string {
  const { publicKey } = generateKeyPairSync('ed25519');
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}
