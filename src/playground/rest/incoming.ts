import type { IncomingMessage } from 'node:http';
import type { Upload } from '../state/attachments.ts';
import { invalidJson, Refused, tooLarge } from './refused.ts';

const requestBytes = 25 * 1024 * 1024;

/** What a request brought. */
export interface Incoming {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/**
 * Reads a request's body to its end.
 * @throws Refused (413) past 25 MiB; an error when the client goes away in the middle
 */
export async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket has to stay open for the answer where reading stops early.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.byteLength;
    if (size > requestBytes) throw new Refused(tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads JSON, or a form with `payload_json` and `files[n]`. @throws Refused when it can't be read. */
export async function parseBody(contentType: string, bytes: Buffer<ArrayBuffer>): Promise<Incoming> {
  if (bytes.byteLength === 0) return { body: undefined, uploads: [] };
  if (contentType.startsWith('multipart/form-data')) return parseForm(contentType, bytes);
  return { body: parseJson(bytes.toString('utf8')), uploads: [] };
}

async function parseForm(contentType: string, bytes: Buffer<ArrayBuffer>): Promise<Incoming> {
  const form = await readForm(contentType, bytes);
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [name, value] of form) {
    const id = /^files\[(\d+)\]$/.exec(name)?.[1] ?? (name === 'file' ? '0' : undefined);
    if (id !== undefined && typeof value !== 'string') uploads.push(await upload(id, value));
  }
  return { body: typeof payload === 'string' ? parseJson(payload) : undefined, uploads };
}

async function readForm(contentType: string, bytes: Buffer<ArrayBuffer>): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refused(invalidJson);
  }
}

async function upload(id: string, file: File): Promise<Upload> {
  const contentType = file.type || 'application/octet-stream';
  return { id, name: file.name, contentType, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(invalidJson);
  }
}
