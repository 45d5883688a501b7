import { createCanvas, loadImage } from '@napi-rs/canvas';
import { HEIGHT, WIDTH } from '../../src/pictures/look.ts';

type Colour = readonly [number, number, number];

/** The parts of a colour like "#0f1a2b". */
export const rgb = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

/** Of a picture's pixels within a box those near a colour: how many, and where their middle is. */
export async function inkIn(
  bytes: Uint8Array,
  hex: string,
  box = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT },
) {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { left, top, right, bottom } = box;
  const { data } = context.getImageData(left, top, right - left, bottom - top);
  const wanted = rgb(hex);
  let [count, sum] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (!wanted.every((part, channel) => Math.abs(part - (data[at + channel] ?? 0)) < 24)) continue;
    count += 1;
    sum += left + ((at / 4) % (right - left));
  }
  return { count, middle: sum / count };
}
