import { constants, createDeflate } from 'node:zlib';

/** Compresses one payload after another within one stream and hands each on as one message. */
export type Squeeze = (text: string, send: (bytes: Buffer) => void) => void;

/** Transport compression as `?compress=zlib-stream` asks for: each message ends with a sync flush (00 00 FF FF). */
export function zlibStream(): Squeeze {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  let turn: Promise<void> = Promise.resolve();
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const compress = (text: string) =>
    new Promise<Buffer>((resolve) => {
      deflate.write(text);
      deflate.flush(constants.Z_SYNC_FLUSH, () => {
        resolve(Buffer.concat(chunks));
        chunks = [];
      });
    });
  return (text, send) => {
    turn = turn.then(async () => send(await compress(text)));
  };
}
