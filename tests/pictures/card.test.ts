import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { drawCard } from '../../src/pictures/card.ts';
import { createCoverage } from '../../src/pictures/coverage.ts';
import { createInk } from '../../src/pictures/ink.ts';
import { COLOURS, HEIGHT, MARGIN, WIDTH } from '../../src/pictures/look.ts';
import { cardScene, TITLES } from '../support/card-scene.ts';
import { inkIn, rgb } from '../support/ink-in.ts';

// As in the thread that draws: before the library is loaded.
vi.hoisted(() => {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
});

const TITLE_BOX = { left: MARGIN, top: 30, right: WIDTH, bottom: 175 };

describe('a card', () => {
  it('is an opaque WebP of its size, and the same bytes for the same scene', async () => {
    const bytes = drawCard(cardScene());
    expect(Buffer.from(bytes).toString('latin1', 8, 12)).toBe('WEBP');
    expect(await loadImage(Buffer.from(bytes))).toMatchObject({ width: WIDTH, height: HEIGHT });
    expect(Buffer.compare(bytes, drawCard(cardScene()))).toBe(0);
    expect(bytes.length).toBeLessThan(40_000);
  });

  it.each([
    ['Latin', 'W@M#8%&'.repeat(21)],
    ['Chinese', '鬱龜籲'.repeat(50)],
    ['accents', 'Ẁ8g&@ '.repeat(25)],
  ])('takes no more than 40 kB, however long its title of %s and whatever else stands there', async (_, title) => {
    const sentence = 'The day begins in 15 hours on the calendar of America/Argentina/Buenos_Aires.';
    const status = `Planned, in theaters, ${'region '.repeat(15)}`;
    const bytes = drawCard(cardScene({ title, sentence, status }));
    expect(bytes.length).toBeLessThanOrEqual(40_000);
    expect((await inkIn(bytes, COLOURS.title, TITLE_BOX)).count).toBeGreaterThan(2000);
  });

  it('shows title, number, date and source, each in its place', async () => {
    const bytes = drawCard(cardScene());
    expect((await inkIn(bytes, COLOURS.title, TITLE_BOX)).count).toBeGreaterThan(2000);
    const middle = { left: MARGIN, top: 180, right: 400, bottom: 300 };
    expect((await inkIn(bytes, COLOURS.accent, middle)).count).toBeGreaterThan(2000);
    const lower = { left: MARGIN, top: 300, right: WIDTH, bottom: HEIGHT };
    expect((await inkIn(bytes, COLOURS.title, lower)).count).toBeGreaterThan(500);
    expect((await inkIn(bytes, COLOURS.quiet, lower)).count).toBeGreaterThan(500);
    const right = { left: WIDTH - MARGIN + 4, top: 0, right: WIDTH, bottom: HEIGHT };
    expect((await inkIn(bytes, COLOURS.title, right)).count).toBe(0);
  });

  it('counts nothing where no day is named: there is no number on it', async () => {
    const sentence = 'No source gives a date for this film.';
    const bytes = drawCard(cardScene({ count: undefined, date: undefined, status: undefined, sentence }));
    expect(
      (await inkIn(bytes, COLOURS.title, { left: MARGIN, top: 180, right: WIDTH, bottom: HEIGHT })).count,
    ).toBe(0);
    expect(
      (await inkIn(bytes, COLOURS.accent, { left: MARGIN, top: 180, right: WIDTH, bottom: HEIGHT })).count,
    ).toBeGreaterThan(1000);
  });

  it('has room for every title that a post may have, and for long sentences in any language', () => {
    const sentence =
      'Was due on 28 September 2024, 12 years, 11 months and 25 days ago. That was the plan as of 25 September 2023; whether it happened, this source can’t know.';
    for (const title of ['W'.repeat(150), '審'.repeat(150), `${'ab '.repeat(50)}`]) {
      expect(drawCard(cardScene({ title, count: undefined, sentence })).length).toBeLessThan(80_000);
    }
  });

  it.each(Object.entries(TITLES))('draws a title in %s', async (_script, title) => {
    const bytes = drawCard(cardScene({ title }));
    expect((await inkIn(bytes, COLOURS.title, TITLE_BOX)).count).toBeGreaterThan(800);
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('begins an Arabic title on the right, and any other on the left', async () => {
    const middleOf = async (title: string) =>
      (await inkIn(drawCard(cardScene({ title })), COLOURS.title, TITLE_BOX)).middle;
    expect(await middleOf('مهمة مستحيلة')).toBeGreaterThan(WIDTH * 0.7);
    expect(await middleOf('משימה (2023)')).toBeGreaterThan(WIDTH * 0.7);
    expect(await middleOf('Fallout')).toBeLessThan(WIDTH * 0.3);
  });

  it('refuses what no font of the project has, though this machine may have one', () => {
    expect(() => drawCard(cardScene({ title: 'მისია' }))).toThrow(/no font has მ/u);
    for (const { family } of GlobalFonts.families) expect(family).toMatch(/^(?:inter|noto)/iu);
  });
});

describe('the fonts of a text', () => {
  const coverage = createCoverage();
  const inkOf = (text: string) => {
    const { fonts } = coverage(text);
    const canvas = createCanvas(200, 100);
    const context = canvas.getContext('2d');
    const draw = (one: string) => {
      context.clearRect(0, 0, 200, 100);
      const fitted = { lines: [one], size: 60 };
      createInk(context, fonts).block(
        fitted,
        { weight: 700, colour: '#000000' },
        { left: 20, top: 10, width: 160 },
      );
      return context.getImageData(0, 0, 200, 100).data;
    };
    return draw;
  };

  it.each(
    Object.entries(TITLES),
  )('draw each character of a title in %s, and none as the box for what is missing', (_script, title) => {
    expect(coverage(title).undrawable).toEqual([]);
    const draw = inkOf(title);
    // A code point that will never be a character.
    const box = Buffer.from(draw('\u{1ffff}'));
    for (const one of new Set(title.replaceAll(/[\s\p{M}]/gu, ''))) {
      const ink = Buffer.from(draw(one));
      expect(
        ink.some((part) => part > 0),
        one,
      ).toBe(true);
      expect(ink.equals(box), one).toBe(false);
    }
  });

  it('join Arabic letters', () => {
    const { fonts } = coverage('مستحيلة');
    const width = createInk(createCanvas(10, 10).getContext('2d'), fonts).measure(700);
    const apart = Array.from('مستحيلة').reduce((sum, letter) => sum + width(letter, 100), 0);
    expect(width('مستحيلة', 100)).toBeLessThan(apart * 0.9);
  });

  it('are bold where bold is asked for, also those that come second', () => {
    const { fonts } = coverage('日本 and more');
    const context = createCanvas(200, 100).getContext('2d');
    const darkness = (weight: number) => {
      context.clearRect(0, 0, 200, 100);
      createInk(context, fonts).block(
        { lines: ['日本'], size: 60 },
        { weight, colour: '#000000' },
        { left: 10, top: 10, width: 180 },
      );
      return context.getImageData(0, 0, 200, 100).data.reduce((sum, part) => sum + part, 0);
    };
    expect(darkness(700)).toBeGreaterThan(darkness(400) * 1.2);
  });

  it('are chosen by country where characters are shared', () => {
    const first = (text: string) =>
      coverage(text)
        .fonts.map(({ alias }) => alias)
        .filter((alias) => /-(?:jp|kr|sc)-/u.test(alias))[0];
    expect(first('審判の')).toContain('-jp-');
    expect(first('審判 미션')).toContain('-kr-');
    expect(first('审判')).toContain('-sc-');
  });

  it('are only those that the text needs', () => {
    expect(coverage('Fallout').fonts.map(({ alias }) => alias)).toEqual(['inter-latin']);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

it.each([
  'title',
  'text',
  'quiet',
  'accent',
] as const)('the colour of %s is legible on all that may lie behind it', (name) => {
  for (const ground of [...COLOURS.ground, COLOURS.chart, COLOURS.line])
    expect(contrast(COLOURS[name], ground)).toBeGreaterThanOrEqual(4.5);
});
