import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createCoverage } from './coverage.ts';
import { createInk, type Ink } from './ink.ts';
import { COLOURS, WIDTH } from './look.ts';

const coverage = createCoverage();

/** WebP's, of 100: in the first small letters stay sharp, and a picture takes 20 to 40 kB. */
const QUALITIES = [66, 50, 36, 24, 12] as const;

/** A picture takes no more, so that what is kept of them is bounded: one crowded with small letters loses some of its sharpness. */
const MOST_BYTES = 40_000;

/** The ink for these texts. @throws RangeError where a character of them is in none of the fonts */
export function inkFor(context: SKRSContext2D, texts: readonly (string | undefined)[]): Ink {
  const { fonts, undrawable } = coverage(texts.join(' ').normalize('NFC'));
  if (undrawable.length > 0) throw new RangeError(`no font has ${undrawable.join(' ')}`);
  return createInk(context, fonts);
}

/** What was drawn, as a file, in the best quality in which it is small enough. The same drawing gives the same bytes. */
export function written(canvas: Canvas): Uint8Array {
  const [first, ...lower] = QUALITIES;
  const encode = (quality: number): Uint8Array => canvas.encodeSync('webp', quality);
  return lower.reduce(
    (best, quality) => (best.byteLength <= MOST_BYTES ? best : encode(quality)),
    encode(first),
  );
}

/** A chart by night: the ground, a compass rose behind the words, and a mark on the left. */
export function drawGround(context: SKRSContext2D, height: number): void {
  const ground = context.createLinearGradient(0, 0, WIDTH, height);
  for (const [at, colour] of COLOURS.ground.entries()) ground.addColorStop(at, colour);
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, height);
  drawRose(context, height / 2);
  context.fillStyle = COLOURS.accent;
  context.fillRect(0, 0, 14, height);
}

const ROSE = { x: 812, rings: [96, 184, 200, 300] } as const;

function drawRose(context: SKRSContext2D, y: number): void {
  context.strokeStyle = COLOURS.chart;
  context.lineWidth = 2;
  for (const radius of ROSE.rings) {
    context.beginPath();
    context.arc(ROSE.x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  for (let degrees = 0; degrees < 360; degrees += 10) {
    const angle = (degrees * Math.PI) / 180;
    const [from, to] = degrees % 90 === 0 ? [96, 300] : degrees % 30 === 0 ? [168, 200] : [184, 200];
    context.beginPath();
    context.moveTo(ROSE.x + from * Math.cos(angle), y + from * Math.sin(angle));
    context.lineTo(ROSE.x + to * Math.cos(angle), y + to * Math.sin(angle));
    context.stroke();
  }
}
