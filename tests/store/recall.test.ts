import { describe, expect, it } from 'vitest';
import { recalling } from '../../src/store/recall.ts';

/** A reader that counts how often it reads. */
function counting() {
  const read: string[] = [];
  const reader = recalling((text: string) => {
    read.push(text);
    return JSON.parse(text);
  }, 20);
  return { read, reader };
}

describe('what was read of a text', () => {
  it('is given again for the same text, whichever string it is', () => {
    const { read, reader } = counting();
    const text = '{"value":[1]}';
    expect(reader(text.split('').join(''))).toBe(reader(text));
    expect(read).toHaveLength(1);
  });

  it('is another for another text', () => {
    const { reader } = counting();
    expect(reader('{"value":1}')).toEqual({ value: 1 });
    expect(reader('{"value":2}')).toEqual({ value: 2 });
  });

  it('goes when others take its room, whoever was not asked for longest first', () => {
    const { read, reader } = counting();
    const readOf = (names: string) => {
      for (const name of names) void reader(JSON.stringify({ v: name }));
      return read.length;
    };
    expect(readOf('abaca')).toBe(3);
    expect(readOf('b')).toBe(4);
  });

  it('is not remembered where it alone is too much', () => {
    const { read, reader } = counting();
    const long = JSON.stringify({ value: 'x'.repeat(30) });
    expect(reader(long)).toEqual(reader(long));
    expect(read).toHaveLength(2);
  });

  it('can be written into by nobody, however deep', () => {
    const { reader } = counting();
    const found = reader('{"value":[{}]}') as { value: { name?: string }[] };
    expect(() => found.value.push({})).toThrow(TypeError);
    expect(() => Object.assign(found.value[0] ?? {}, { name: 'x' })).toThrow(TypeError);
  });
});
