import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buttonOf,
  type Link,
  labelOf,
  menuOf,
  rowsOf,
  say,
  unique,
} from '../../../src/views/layout/parts.ts';
import { length } from '../../../src/views/layout/text.ts';

const links = (count: number): Link[] =>
  Array.from({ length: count }, (_, at) => ({ label: `Button ${at}`, to: `/film?film=${at}` }));

describe('a label', () => {
  it('is one clean line', () => {
    expect(labelOf('  Mission:\nImpossible \u202e ')).toBe('Mission: Impossible');
  });

  it('is never empty and never too long, since Discord refuses both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 100 }),
        (text, max) => {
          const label = labelOf(text, max);
          expect(length(label)).toBeGreaterThan(0);
          expect(length(label)).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

describe('a button', () => {
  it('comes back to the bot by its custom id', () => {
    expect(buttonOf({ label: 'Cast', to: '/cast' })).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Cast',
      custom_id: '/cast',
    });
  });

  it('stands out where it is the first thing to do', () => {
    expect(buttonOf({ label: 'Another', to: '+quote', first: true })).toMatchObject({
      style: ButtonStyle.Primary,
    });
  });

  it('leads out of Discord where it has an address', () => {
    expect(buttonOf({ label: 'Read', url: 'https://example.org/a' })).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'Read',
      url: 'https://example.org/a',
    });
  });
});

describe('rows of buttons', () => {
  it.each([
    [0, []],
    [1, [1]],
    [5, [5]],
    [6, [5, 1]],
    [15, [5, 5, 5]],
  ])('of %i have at most five each', (count, sizes) => {
    expect(rowsOf(links(count)).map((row) => row.components.length)).toEqual(sizes);
  });

  it('keep the order', () => {
    expect(rowsOf(links(7)).flatMap((row) => row.components)).toEqual(links(7).map(buttonOf));
  });
});

describe('links to the same target', () => {
  it('are drawn once, where the first of them stood', () => {
    const [a, b, c] = links(3);
    if (!a || !b || !c) throw new Error('there are three');
    expect(unique([a, b, { ...a, label: 'Again' }, c, b])).toEqual([a, b, c]);
  });

  it('are told apart by custom id and address', () => {
    const both: Link[] = [
      { label: 'x', to: 'https://example.org/' },
      { label: 'x', url: 'https://example.org/b' },
    ];
    expect(unique(both)).toEqual(both);
  });
});

describe('a menu', () => {
  const options = Array.from({ length: 30 }, (_, at) => ({ label: `Topic ${at}`, value: `topic-${at}` }));

  it('holds no more than 25', () => {
    expect(menuOf('production:topic', 'Choose', options).components[0]?.options).toEqual(
      options.slice(0, 25),
    );
  });

  it('has labels and descriptions that Discord takes', () => {
    const [menu] = menuOf('a:b', ' '.repeat(3), [
      { label: 'x'.repeat(150), value: 'v', description: '\u200b' },
      { label: '', value: 'w', description: 'y'.repeat(150) },
    ]).components;
    expect(menu).toMatchObject({ custom_id: 'a:b', placeholder: '?' });
    expect(menu?.options.map(({ label, description }) => [label.length, description?.length])).toEqual([
      [100, 1],
      [1, 100],
    ]);
  });
});

describe('a text', () => {
  it('that begins a line with a number and a point is no list', () => {
    expect(say('## Titel\n5. Juni 2023').content).toBe('## Titel\n5\\. Juni 2023');
    expect(say('**1. Fallout** (film)\n-# 2) x').content).toBe('**1\\. Fallout** (film)\n-# 2\\) x');
    expect(say('1\\. escaped already, 1.5 million').content).toBe('1\\. escaped already, 1.5 million');
  });

  it('keeps its code as it is', () => {
    expect(say('```\n1. said\n```\n2. so').content).toBe('```\n1. said\n```\n2\\. so');
  });
});
