import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { FontFile } from './coverage.ts';
import { directionOf, type Fitted, fitLines, LEADING, type Measure, type Room } from './lines.ts';

/** Writes on a card with the fonts of its texts, and with no other. */
export interface Ink {
  /** How wide a text is in a weight. */
  measure(weight: number): Measure;
  /** Breaks a text into lines in the largest size that fits. @throws RangeError where none does */
  fitted(text: string, weight: number, room: Room): Fitted;
  /** Writes lines below `top`, from the side on which their text begins. */
  block(fitted: Fitted, style: Style, box: { left: number; top: number; width: number }): void;
  /** Writes one line on its foot, and gives where it ends. */
  run(text: string, style: Style & { size: number }, at: { left: number; foot: number }): number;
}

type Style = { readonly weight: number; readonly colour: string };

/** Where a line's letters stand in it, in sizes from its top. */
const FOOT = 0.96;

/** A text grows with its size in step, since it is drawn without hinting: it is measured in this one alone. */
const MEASURED_AT = 100;

const registered = new Set<string>();

/** Makes it with these fonts, the first that has a character before the others. @throws Error for a file that is no font */
export function createInk(context: SKRSContext2D, fonts: readonly FontFile[]): Ink {
  for (const { alias, path } of fonts) {
    if (registered.has(alias)) continue;
    if (!GlobalFonts.registerFromPath(path, alias)) throw new Error(`${path} is no font`);
    registered.add(alias);
  }
  const families = fonts.map(({ alias }) => `"${alias}"`).join(', ');
  const choose = (weight: number, size: number) => {
    context.font = `${weight} ${size}px ${families}`;
    // By the font alone only the first family would have its weight: the others would be drawn as their file begins, thin.
    context.fontVariationSettings = `"wght" ${weight}`;
  };
  const measure = (weight: number): Measure => {
    const widths = new Map<string, number>();
    return (text, size) => {
      let width = widths.get(text);
      if (width === undefined) {
        choose(weight, MEASURED_AT);
        width = context.measureText(text).width;
        widths.set(text, width);
      }
      return (width * size) / MEASURED_AT;
    };
  };
  return {
    measure,
    fitted: (text, weight, room) => fitLines(text, room, measure(weight)),
    block({ lines, size }, { weight, colour }, { left, top, width }) {
      // Each line begins where its text does: an Arabic title on the right.
      const direction = directionOf(lines.join(' '));
      choose(weight, size);
      context.fillStyle = colour;
      context.direction = direction;
      context.textAlign = direction === 'rtl' ? 'right' : 'left';
      const x = direction === 'rtl' ? left + width : left;
      for (const [at, line] of lines.entries()) {
        context.fillText(line, x, top + (at * LEADING + FOOT) * size);
      }
    },
    run(text, { weight, colour, size }, { left, foot }) {
      choose(weight, size);
      context.fillStyle = colour;
      context.direction = 'ltr';
      context.textAlign = 'left';
      context.fillText(text, left, foot);
      return left + context.measureText(text).width;
    },
  };
}
