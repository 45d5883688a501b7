import { UserError } from '../kit/errors.ts';

/** Where Discord keeps what people attach (Discord, reference, CDN). */
const DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Real milliseconds; a person waits. */
const WITHIN_MS = 10_000;

/**
 * Makes the way to attached files: from Discord's own addresses, or from where its stand-in is, and from nowhere else, since an
 * address comes from outside.
 * @param apiUrl DISCORD_API_URL
 */
export function createDownload(apiUrl: string) {
  const api = new URL(apiUrl);
  const isDiscord = api.hostname === 'discord.com' || api.hostname.endsWith('.discord.com');
  const origins = new Set(isDiscord ? DISCORD : [...DISCORD, api.origin]);
  /** @throws UserError where it is from elsewhere, larger than `most` bytes, or can't be had in time */
  return async (url: string, most: number): Promise<Uint8Array> => {
    if (!URL.canParse(url) || !origins.has(new URL(url).origin)) throw new UserError('file.elsewhere');
    try {
      return await bounded(
        await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) }),
        most,
      );
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError('file.unreachable');
    }
  };
}

/** What a server says of the length is not believed: what comes is counted. */
async function bounded({ ok, body }: Response, most: number): Promise<Uint8Array> {
  if (!ok || !body) throw new UserError('file.unreachable');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new UserError('file.too-large', { max: most / 1024 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
