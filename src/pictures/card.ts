import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { CardCount, CardScene } from '../kit/picture.ts';
import { createCoverage } from './coverage.ts';
import { createInk, type Ink } from './ink.ts';
import { LEADING } from './lines.ts';
import { COLOURS, HEIGHT, MARGIN, WEIGHTS, WIDTH } from './look.ts';

const coverage = createCoverage();

const WIDE = WIDTH - 2 * MARGIN;
const [TOP, BOTTOM] = [36, HEIGHT - 26];
const TITLE_HEIGHT = 132;
const GAP = 8;

/** WebP's, of 100: in the first small letters stay sharp, and a card takes 20 to 40 kB. */
const QUALITIES = [66, 50, 36, 24, 12] as const;

/** A card takes no more, so that what is kept of them is bounded: one crowded with small letters loses some of its sharpness. */
const MOST_BYTES = 40_000;

/** The texts of a scene, as they are drawn. */
const textsOf = ({ title, count, sentence, date, status, foot }: CardScene): string =>
  [title, count?.before, count?.number, count?.after, sentence, date, status, ...foot]
    .join(' ')
    .normalize('NFC');

/**
 * Draws a card. The same scene gives the same bytes.
 * @throws RangeError where a character is in none of the fonts, or a text has no room: nothing is left out and nothing is cut.
 */
export function drawCard(scene: CardScene): Uint8Array {
  const { fonts, undrawable } = coverage(textsOf(scene));
  if (undrawable.length > 0) throw new RangeError(`no font has ${undrawable.join(' ')}`);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  drawGround(context);
  const ink = createInk(context, fonts);
  const title = ink.fitted(scene.title.normalize('NFC'), WEIGHTS.title, {
    width: WIDE,
    height: TITLE_HEIGHT,
    largest: 52,
    smallest: 18,
  });
  ink.block(title, { weight: WEIGHTS.title, colour: COLOURS.title }, { left: MARGIN, top: TOP, width: WIDE });
  const used = Math.min(TITLE_HEIGHT, title.lines.length * title.size * LEADING);
  drawMiddle(ink, scene, { top: TOP + used + GAP, bottom: drawLower(ink, scene) - GAP });
  return encoded((quality) => canvas.encodeSync('webp', quality));
}

/** In the best quality in which it is small enough. */
function encoded(encode: (quality: number) => Uint8Array): Uint8Array {
  const [first, ...lower] = QUALITIES;
  return lower.reduce(
    (best, quality) => (best.byteLength <= MOST_BYTES ? best : encode(quality)),
    encode(first),
  );
}

/** Date, status and source, from the lower edge upwards. Gives where they begin. */
function drawLower(ink: Ink, { date, status, foot }: CardScene): number {
  const { text, number } = WEIGHTS;
  const parts = [
    { words: foot.join(' '), weight: text, colour: COLOURS.quiet, height: 56, largest: 22, smallest: 14 },
    { words: status, weight: text, colour: COLOURS.text, height: 40, largest: 25, smallest: 14 },
    { words: date, weight: number, colour: COLOURS.title, height: 46, largest: 36, smallest: 16 },
  ];
  return parts.reduce((bottom, { words, weight, colour, ...room }) => {
    if (!words) return bottom;
    const fitted = ink.fitted(words.normalize('NFC'), weight, { width: WIDE, ...room });
    const top = bottom - fitted.lines.length * fitted.size * LEADING;
    ink.block(fitted, { weight, colour }, { left: MARGIN, top, width: WIDE });
    return top - GAP / 2;
  }, BOTTOM);
}

type Band = { readonly top: number; readonly bottom: number };

/** The number, and beside it or instead of it the sentence. */
function drawMiddle(ink: Ink, { count, sentence }: CardScene, band: Band): void {
  const left = count ? drawCount(ink, count, band) + 40 : MARGIN;
  if (!sentence) return;
  const [weight, colour] = count ? [WEIGHTS.text, COLOURS.text] : [WEIGHTS.title, COLOURS.accent];
  const width = WIDTH - MARGIN - left;
  const height = band.bottom - band.top;
  const room = { width, height, largest: count ? 28 : 44, smallest: 14 };
  const fitted = ink.fitted(sentence.normalize('NFC'), weight, room);
  const spare = height - fitted.lines.length * fitted.size * LEADING;
  ink.block(fitted, { weight, colour }, { left, top: band.top + spare / 2, width });
}

/** Writes the number and its words on one line, and gives where it ends. */
function drawCount(ink: Ink, { before, number, after }: CardCount, { top, bottom }: Band): number {
  const large = Math.min(150, (bottom - top) * 1.15);
  const small = large / 3.2;
  const measure = { number: ink.measure(WEIGHTS.number), words: ink.measure(WEIGHTS.title) };
  const whole = measure.number(number, large) + measure.words(`${before}${after}`, small) + (small / 2) * 2;
  const scale = Math.min(1, WIDE / whole);
  // Digits stand 0.73 of their size above their foot: so they are in the middle of the band.
  const foot = (top + bottom) / 2 + large * scale * 0.365;
  const words = { weight: WEIGHTS.title, colour: COLOURS.text, size: small * scale };
  const figures = { weight: WEIGHTS.number, colour: COLOURS.accent, size: large * scale };
  const space = (small * scale) / 3;
  let left = before ? ink.run(before, words, { left: MARGIN, foot }) + space : MARGIN;
  left = ink.run(number, figures, { left, foot });
  return after ? ink.run(after, words, { left: left + space, foot }) : left;
}

/** A chart by night: the ground, a compass rose behind the words, and a mark on the left. */
function drawGround(context: SKRSContext2D): void {
  const ground = context.createLinearGradient(0, 0, WIDTH, HEIGHT);
  for (const [at, colour] of COLOURS.ground.entries()) ground.addColorStop(at, colour);
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawRose(context);
  context.fillStyle = COLOURS.accent;
  context.fillRect(0, 0, 14, HEIGHT);
}

const ROSE = { x: 812, y: HEIGHT / 2, rings: [96, 184, 200, 300] } as const;

function drawRose(context: SKRSContext2D): void {
  context.strokeStyle = COLOURS.chart;
  context.lineWidth = 2;
  for (const radius of ROSE.rings) {
    context.beginPath();
    context.arc(ROSE.x, ROSE.y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  for (let degrees = 0; degrees < 360; degrees += 10) {
    const angle = (degrees * Math.PI) / 180;
    const [from, to] = degrees % 90 === 0 ? [96, 300] : degrees % 30 === 0 ? [168, 200] : [184, 200];
    context.beginPath();
    context.moveTo(ROSE.x + from * Math.cos(angle), ROSE.y + from * Math.sin(angle));
    context.lineTo(ROSE.x + to * Math.cos(angle), ROSE.y + to * Math.sin(angle));
    context.stroke();
  }
}
