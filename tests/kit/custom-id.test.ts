import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentId, lead, leadAloud, readCustomId } from '../../src/kit/custom-id.ts';

describe('custom ids', () => {
  it('carry a command and its options there and back', () => {
    const id = lead('quote', { speaker: 'pom-klementieff', film: undefined });
    expect(id).toBe('/quote?speaker=pom-klementieff');
    expect(readCustomId(id)).toEqual({
      kind: 'call',
      aloud: false,
      command: 'quote',
      fields: new Map([['speaker', 'pom-klementieff']]),
    });
  });

  it('carry a subcommand', () => {
    expect(readCustomId(lead('event list', { page: 2 }))).toEqual({
      kind: 'call',
      aloud: false,
      command: 'event',
      subcommand: 'list',
      fields: new Map([['page', '2']]),
    });
    expect(readCustomId('/event  list')).toBeUndefined();
    expect(readCustomId('/event list more')).toBeUndefined();
  });

  it('tell an answer for everybody from one for the presser', () => {
    expect(readCustomId(leadAloud('quote'))).toMatchObject({ kind: 'call', aloud: true, command: 'quote' });
  });

  it('carry the state of a component', () => {
    expect(readCustomId(componentId('search', 'again', { text: 'a&b=ü' }))).toEqual({
      kind: 'component',
      command: 'search',
      component: 'again',
      fields: new Map([['text', 'a&b=ü']]),
    });
  });

  it('are refused over the 100 characters that Discord takes', () => {
    expect(() => lead('quote', { speaker: 'x'.repeat(100) })).toThrow(RangeError);
  });

  it.each([
    '',
    '/',
    'quote',
    '/Quo te',
    'a:b:c',
    '/a?',
    '::',
    `/${'x'.repeat(33)}`,
    '/\u202ea',
    '{"a":1}',
  ])('read %j without believing it', (id) => {
    const read = readCustomId(id);
    expect(read === undefined || read.command.length <= 32).toBe(true);
  });

  it('can be read whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (id) => {
        const read = readCustomId(id);
        return read === undefined || read.kind === 'call' || read.kind === 'component';
      }),
    );
  });

  it('come back as they went, whatever the values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (text) => {
        fc.pre(encodeURIComponent(text).length < 70);
        expect(readCustomId(componentId('search', 'again', { text }))?.fields.get('text')).toBe(text);
      }),
    );
  });
});
