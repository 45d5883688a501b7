import { describe, expect, it } from 'vitest';
import { pageText } from './modules.ts';

type Theme = 'light' | 'dark';

const declared = new Map(
  [
    ...pageText('style/tokens.css').matchAll(
      /--([a-z-]+): (?:light-dark\()?(#[0-9a-f]{3,6})(?:, (#[0-9a-f]{6})\))?;/g,
    ),
  ].map(([, name = '', light = '', dark = light]) => [name, { light, dark }]),
);

function channels(name: string, theme: Theme): number[] {
  const hex = declared.get(name)?.[theme] ?? '';
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  expect(full, `--${name} is declared`).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
}

// Source: WCAG 2.2, relative luminance and contrast ratio.
function luminance(name: string, theme: Theme): number {
  const [red = 0, green = 0, blue = 0] = channels(name, theme).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [dark = 0, light = 0] = [luminance(one, theme), luminance(other, theme)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'side', 'raised', 'field'];
const texts = ['text', 'bright', 'quiet', 'link', 'bad-text'];

const pairs = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  ['text', 'warm'],
  ['quiet', 'warm'],
  ['mention-text', 'mention-ground'],
  ['bright', 'mention-ground'],
  ['mention-text', 'ground'],
  ['mention-text', 'raised'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'good'],
  ['on-accent', 'bad'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs)('%s on %s can be read (WCAG AA)', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    'ground',
    'side',
    'raised',
    'field',
  ])('the focus ring and the edges of fields show on %s', (ground) => {
    expect(contrast('focus', ground, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast('strong-line', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
