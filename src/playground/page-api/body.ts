import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './respond.ts';

/** Room for a file of 1 MiB in base64, and 24 options of 6,000 characters at four bytes each. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Reads a JSON body of at most 2 MiB.
 * A form on a foreign page cannot send this content type without asking first, and is never allowed to.
 * @throws HttpProblem 415 for another content type, 413 for a longer body, 400 for what is not JSON.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpProblem(415, 'Send application/json.');
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new HttpProblem(400, `This is not JSON: ${error.message}`);
    throw error;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new HttpProblem(413, 'This is too much.', { connection: 'close' });
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
