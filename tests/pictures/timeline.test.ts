import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import type { TimelineRow, TimelineScene } from '../../src/kit/picture.ts';
import { COLOURS, MARGIN, WIDTH } from '../../src/pictures/look.ts';
import { drawTimeline } from '../../src/pictures/timeline.ts';
import { TITLES } from '../support/card-scene.ts';
import { inkIn } from '../support/ink-in.ts';

// As in the thread that draws: before the library is loaded.
vi.hoisted(() => {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
});

const row = (more: Partial<TimelineRow> = {}): TimelineRow => ({
  words: '',
  said: '5 June 2023',
  voice: 'A visit to the makers',
  date: '14 July 2023',
  note: 'planned',
  span: { from: 0.5, to: 0.5 },
  counts: false,
  own: false,
  ...more,
});

const NEWEST = row({ counts: true, span: { from: 0.9, to: 0.9 } });

const scene = (more: Partial<TimelineScene> = {}): TimelineScene => ({
  title: 'Mission: Impossible – Dead Reckoning Part One',
  heading: 'How the date moved: in theaters, region not stated.',
  rows: [row(), NEWEST],
  ticks: [{ at: 0.3, words: 'July 2023' }],
  foot: [],
  ...more,
});

const heightOf = async (bytes: Uint8Array) => (await loadImage(Buffer.from(bytes))).height;

describe('the picture of how a date moved', () => {
  it('is an opaque WebP as wide as a card and as high as its rows want it; the same scene gives the same bytes', async () => {
    const bytes = drawTimeline(scene());
    expect(Buffer.from(bytes).toString('latin1', 8, 12)).toBe('WEBP');
    expect(await loadImage(Buffer.from(bytes))).toMatchObject({ width: WIDTH });
    expect(Buffer.compare(bytes, drawTimeline(scene()))).toBe(0);
    const higher = drawTimeline(scene({ rows: [row(), row(), row(), NEWEST] }));
    expect(await heightOf(higher)).toBeGreaterThan((await heightOf(bytes)) + 100);
  });

  it('fills the mark of what counts alone, at its place on the axis', async () => {
    const bytes = drawTimeline(scene());
    const right = { left: 400, top: 230, right: WIDTH, bottom: await heightOf(bytes) };
    const { count, middle } = await inkIn(bytes, COLOURS.accent, right);
    expect(count).toBeGreaterThan(200);
    expect(middle).toBeGreaterThan(WIDTH * 0.7);
    const none = drawTimeline(scene({ rows: [row(), row()] }));
    expect((await inkIn(none, COLOURS.accent, right)).count).toBe(0);
  });

  it('draws a month wider than a day, a date to be announced as dashes all along, and a server’s word with corners', async () => {
    const quiet = async (more: Partial<TimelineRow>) => {
      const bytes = drawTimeline(scene({ rows: [row({ ...more, note: '', voice: '' })], ticks: [] }));
      return (await inkIn(bytes, COLOURS.quiet, { left: 375, top: 130, right: WIDTH, bottom: 230 })).count;
    };
    const day = await quiet({});
    expect(await quiet({ span: { from: 0.4, to: 0.6 } })).toBeGreaterThan(day * 2);
    expect(await quiet({ span: undefined })).toBeGreaterThan(day * 2);
    const marks = [row(), row({ own: true })].map((one) => drawTimeline(scene({ rows: [one] })));
    expect(Buffer.compare(marks[0] ?? Buffer.of(), marks[1] ?? Buffer.of())).not.toBe(0);
  });

  it.each(Object.entries(TITLES))('draws a title and a voice in %s', (_script, title) => {
    const bytes = drawTimeline(
      scene({ title, rows: [row({ voice: Array.from(title).slice(0, 40).join('') })] }),
    );
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('begins an Arabic title on the right, and any other on the left', async () => {
    const middleOf = async (title: string) => {
      const box = { left: MARGIN, top: 30, right: WIDTH, bottom: 90 };
      return (await inkIn(drawTimeline(scene({ title })), COLOURS.title, box)).middle;
    };
    expect(await middleOf('مهمة مستحيلة')).toBeGreaterThan(WIDTH * 0.7);
    expect(await middleOf('Fallout')).toBeLessThan(WIDTH * 0.3);
  });

  it('has room for the longest that a scene may hold, in wide letters', async () => {
    const wide = row({
      said: '30 de septiembre de 2023',
      voice: '審'.repeat(40),
      date: '30 de septiembre de 2023',
    });
    const note = 'ya estrenada, cuenta aquí, contradicho ese día';
    for (const letter of ['W', '審']) {
      const bytes = drawTimeline(
        scene({
          title: letter.repeat(150),
          heading: `How the date moved: in theaters, ${letter.repeat(120)}.`,
          rows: Array.from({ length: 6 }, () => ({ ...wide, voice: letter.repeat(40), note })),
          foot: ['On 30 September 2023 it was so. '.repeat(11), '194 more in between are told in the text.'],
        }),
      );
      const edge = { left: WIDTH - MARGIN + 6, top: 0, right: WIDTH, bottom: await heightOf(bytes) };
      expect((await inkIn(bytes, COLOURS.title, edge)).count).toBe(0);
    }
  });

  it('refuses what no font of the project has', () => {
    expect(() => drawTimeline(scene({ title: 'მისია' }))).toThrow(/no font has მ/u);
  });
});
