import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachmentEntry } from './message-body.ts';
import type { World } from './world.ts';

/** One uploaded file of a request; `id` is the n of `files[n]`. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Stores uploads and describes them as attachments of a message in this channel. */
export function attach(
  world: World,
  channelId: string,
  uploads: readonly Upload[],
  entries: readonly AttachmentEntry[],
): APIAttachment[] {
  return uploads.map((upload) => {
    const entry = entries.find(({ id }) => String(id) === upload.id);
    const id = world.ids.next();
    const filename = safeName(entry?.filename ?? upload.name);
    world.files.put({ id, name: filename, contentType: upload.contentType, bytes: upload.bytes });
    const url = `${world.address}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: upload.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: upload.contentType,
      ...(entry?.title === undefined ? {} : { title: entry.title }),
      ...(entry?.description === undefined ? {} : { description: entry.description }),
    };
  });
}

// Discord keeps letters, digits, dots, dashes and underlines of a file's name.
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';
}
