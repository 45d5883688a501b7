import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { TimelineRow, TimelineScene } from '../kit/picture.ts';
import type { Ink } from './ink.ts';
import { type Fitted, LEADING } from './lines.ts';
import { COLOURS, MARGIN, WEIGHTS, WIDTH } from './look.ts';
import { drawGround, inkFor, written } from './sheet.ts';

const WIDE = WIDTH - 2 * MARGIN;
const [TOP, BOTTOM, GAP] = [36, 28, 14];

/** Words on the left, and on the right the days. */
const VOICE_WIDTH = 300;
const AXIS = { left: MARGIN + VOICE_WIDTH + 24, width: WIDE - VOICE_WIDTH - 24 } as const;

/** A row's height, and in it the foot of its words and the middle of its mark. */
const ROW = { height: 76, foot: 24, mark: 48 } as const;
const TICKS_HEIGHT = 30;

/** Half of a mark's height. */
const MARK = 9;

/** A text with its place: what is below it begins where it ends. */
type Block = { readonly fitted: Fitted; readonly weight: number; readonly colour: string };

const textsOf = ({ title, heading, rows, ticks, foot }: TimelineScene) => [
  title,
  heading,
  ...rows.flatMap(({ said, voice, date, note }) => [said, voice, date, note]),
  ...ticks.map(({ words }) => words),
  ...foot,
];

/**
 * Draws how a date has moved, as high as its rows want it. The same scene gives the same bytes.
 * @throws RangeError where a character is in none of the fonts, or a text has no room.
 */
export function drawTimeline(scene: TimelineScene): Uint8Array {
  const texts = textsOf(scene);
  const { head, foot } = fittedIn(inkFor(createCanvas(1, 1).getContext('2d'), texts), scene);
  const rowsTop = TOP + heightOf(head) + GAP;
  const ticksTop = rowsTop + scene.rows.length * ROW.height;
  const footTop = ticksTop + (scene.ticks.length > 0 ? TICKS_HEIGHT : 0) + GAP / 2;
  const height = Math.ceil(footTop + heightOf(foot) + BOTTOM);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  const ink = inkFor(context, texts);
  drawGround(context, height);
  drawBlocks(ink, head, TOP);
  drawTicks(context, ink, scene, { top: rowsTop, bottom: ticksTop });
  for (const [at, row] of scene.rows.entries()) drawRow(context, ink, row, rowsTop + at * ROW.height);
  drawBlocks(ink, foot, footTop);
  return written(canvas);
}

function fittedIn(ink: Ink, { title, heading, foot }: TimelineScene): { head: Block[]; foot: Block[] } {
  const block = (words: string, weight: number, colour: string, room: Room): Block => ({
    fitted: ink.fitted(words.normalize('NFC'), weight, { width: WIDE, ...room }),
    weight,
    colour,
  });
  return {
    head: [
      block(title, WEIGHTS.title, COLOURS.title, { height: 100, largest: 44, smallest: 16 }),
      block(heading, WEIGHTS.text, COLOURS.accent, { height: 64, largest: 27, smallest: 14 }),
    ],
    foot: foot.map((words) =>
      block(words, WEIGHTS.text, COLOURS.text, { height: 90, largest: 22, smallest: 14 }),
    ),
  };
}

type Room = { readonly height: number; readonly largest: number; readonly smallest: number };

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { fitted }) => sum + fitted.lines.length * fitted.size * LEADING, 0);

function drawBlocks(ink: Ink, blocks: readonly Block[], from: number): void {
  let top = from;
  for (const block of blocks) {
    ink.block(block.fitted, block, { left: MARGIN, top, width: WIDE });
    top += heightOf([block]);
  }
}

/** Thin lines where months or years begin, behind everything, with their names below. */
function drawTicks(
  context: SKRSContext2D,
  ink: Ink,
  { ticks }: TimelineScene,
  { top, bottom }: { top: number; bottom: number },
): void {
  const style = { weight: WEIGHTS.text, colour: COLOURS.quiet, size: 18 };
  for (const { at, words } of ticks) {
    const x = AXIS.left + at * AXIS.width;
    context.fillStyle = COLOURS.line;
    context.fillRect(x - 1, top, 2, bottom - top + 4);
    const width = ink.measure(style.weight)(words, style.size);
    ink.run(words, style, { left: x - width / 2, foot: bottom + 22 });
  }
}

/** Who said it when, on the left; on the right its date in words, and below them its mark at its place. */
function drawRow(context: SKRSContext2D, ink: Ink, row: TimelineRow, top: number): void {
  const foot = top + ROW.foot;
  const said = { weight: row.counts ? WEIGHTS.title : WEIGHTS.text, colour: COLOURS.text };
  const line = ink.fitted(row.said, said.weight, {
    width: VOICE_WIDTH,
    height: 30,
    largest: 23,
    smallest: 12,
  });
  ink.block(line, said, { left: MARGIN, top: foot - line.size * 0.96, width: VOICE_WIDTH });
  const room = { width: VOICE_WIDTH, height: 42, largest: 18, smallest: 13 };
  const voice = ink.fitted(row.voice.normalize('NFC'), WEIGHTS.text, room);
  const style = { weight: WEIGHTS.text, colour: COLOURS.quiet };
  ink.block(voice, style, { left: MARGIN, top: foot + 6, width: VOICE_WIDTH });
  drawDate(ink, row, foot);
  drawMark(context, row, top + ROW.mark);
}

/** The date and what is to be said of it, as near above its mark as the axis has room. */
function drawDate(ink: Ink, { date, note, span, counts }: TimelineRow, foot: number): void {
  const weight = counts ? WEIGHTS.number : WEIGHTS.text;
  const measure = { date: ink.measure(weight), note: ink.measure(WEIGHTS.text) };
  const [large, small, space] = [24, 18, 10];
  const whole = measure.date(date, large) + space + measure.note(note, small);
  const scale = Math.min(1, AXIS.width / whole);
  const middle = span ? AXIS.left + ((span.from + span.to) / 2) * AXIS.width : AXIS.left;
  const most = AXIS.left + AXIS.width - whole * scale;
  const left = Math.max(AXIS.left, Math.min(most, middle - (whole * scale) / 2));
  const colour = counts ? COLOURS.accent : COLOURS.title;
  const end = ink.run(date, { weight, colour, size: large * scale }, { left, foot });
  const quiet = { weight: WEIGHTS.text, colour: COLOURS.quiet, size: small * scale };
  ink.run(note, quiet, { left: end + space * scale, foot });
}

/**
 * A dot for a day, a bar for a month or a year, and dashes all along for what may be any day. What counts is filled, the rest is
 * hollow; a server's own word has corners: nothing is told by colour alone.
 */
function drawMark(context: SKRSContext2D, { span, counts, own }: TimelineRow, y: number): void {
  const colour = counts ? COLOURS.accent : COLOURS.quiet;
  const line = (from: number, to: number, stroke: string, dash: number[]) => {
    context.beginPath();
    context.setLineDash(dash);
    context.strokeStyle = stroke;
    context.lineWidth = 3;
    context.moveTo(from, y);
    context.lineTo(to, y);
    context.stroke();
    context.setLineDash([]);
  };
  const [left, right] = [AXIS.left, AXIS.left + AXIS.width];
  line(left, right, span ? COLOURS.line : colour, span ? [] : [10, 12]);
  if (!span) return;
  const [from, to] = [left + span.from * AXIS.width, left + span.to * AXIS.width];
  const spare = Math.max(0, 2 * MARK - (to - from)) / 2;
  context.beginPath();
  context.roundRect(from - spare, y - MARK, to - from + 2 * spare, 2 * MARK, own ? 2 : MARK);
  context.fillStyle = counts ? colour : COLOURS.ground[1];
  context.fill();
  context.strokeStyle = colour;
  context.stroke();
}
