import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../state/world.ts';

// Only pictures are shown in place; anything else is handed over as a download, so that no upload runs as a page.
const shownInPlace = /^image\/(png|jpeg|gif|webp|avif)$/;

/** Serves `/attachments/{channel}/{id}/{name}`. */
export function serveAttachment(world: World, request: IncomingMessage, response: ServerResponse): void {
  const [, , , id = ''] = (request.url ?? '').split('/');
  const file = world.files.get(id);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const inPlace = shownInPlace.test(file.contentType);
  response.writeHead(200, {
    'content-type': inPlace ? file.contentType : 'application/octet-stream',
    'content-length': String(file.bytes.byteLength),
    'content-disposition': `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
  });
  response.end(file.bytes);
}
