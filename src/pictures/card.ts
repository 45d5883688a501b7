import { createCanvas } from '@napi-rs/canvas';
import type { CardCount, CardScene } from '../kit/picture.ts';
import type { Ink } from './ink.ts';
import { LEADING } from './lines.ts';
import { COLOURS, HEIGHT, MARGIN, WEIGHTS, WIDTH } from './look.ts';
import { drawGround, inkFor, written } from './sheet.ts';

const WIDE = WIDTH - 2 * MARGIN;
const [TOP, BOTTOM] = [36, HEIGHT - 26];
const TITLE_HEIGHT = 132;
const GAP = 8;

const textsOf = ({ title, count, sentence, date, status, foot }: CardScene) => [
  title,
  count?.before,
  count?.number,
  count?.after,
  sentence,
  date,
  status,
  ...foot,
];

/**
 * Draws a card. The same scene gives the same bytes.
 * @throws RangeError where a character is in none of the fonts, or a text has no room: nothing is left out and nothing is cut.
 */
export function drawCard(scene: CardScene): Uint8Array {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  const ink = inkFor(context, textsOf(scene));
  drawGround(context, HEIGHT);
  const title = ink.fitted(scene.title.normalize('NFC'), WEIGHTS.title, {
    width: WIDE,
    height: TITLE_HEIGHT,
    largest: 52,
    smallest: 18,
  });
  ink.block(title, { weight: WEIGHTS.title, colour: COLOURS.title }, { left: MARGIN, top: TOP, width: WIDE });
  const used = Math.min(TITLE_HEIGHT, title.lines.length * title.size * LEADING);
  drawMiddle(ink, scene, { top: TOP + used + GAP, bottom: drawLower(ink, scene) - GAP });
  return written(canvas);
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
