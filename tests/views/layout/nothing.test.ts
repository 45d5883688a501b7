import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privately } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { nothingBecause, nothingFor } from '../../../src/views/layout/nothing.ts';
import { buttonsOf, MENTION, objectionTo } from '../../support/reply.ts';

const en = translator('en');
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Film ${at}`, to: `/film?film=${at}` }));

describe('nothing for what was typed', () => {
  it('names what comes near, with a button for each', () => {
    const body = nothingFor('xyz', links(2), en);
    expect(body.content).toBe('Nothing for “xyz”. Nearest: Film 0 or Film 1.');
    expect(buttonsOf(body)).toEqual([
      { label: 'Film 0', id: '/film?film=0' },
      { label: 'Film 1', id: '/film?film=1' },
    ]);
  });

  it('says so where nothing comes near', () => {
    expect(nothingFor('xyz', [], en)).toEqual({
      content: 'Nothing for “xyz”. Nothing comes near it either.',
      components: [],
    });
  });

  it('does not call near what is only there, and asks where several fit', () => {
    expect(nothingFor('xyz', links(1), en, { fit: 'none' }).content).toBe(
      'Nothing for “xyz”. Here is what there is: Film 0.',
    );
    expect(nothingFor('xyz', links(2), en, { fit: 'several' }).content).toBe(
      '“xyz” fits several. Which one? Film 0 or Film 1.',
    );
  });

  it('offers five at most, and further ways in a row of their own', () => {
    const body = nothingFor('xyz', links(9), en, { more: [{ label: 'Search again', to: 'search:again' }] });
    expect(buttonsOf(body)).toHaveLength(6);
    expect(body.components?.map((row) => ('components' in row ? row.components.length : 0))).toEqual([5, 1]);
  });

  it('speaks German', () => {
    expect(nothingFor('xyz', links(1), translator('de')).content).toBe(
      'Nichts zu „xyz“. Am nächsten kommt: Film 0.',
    );
  });

  it('echoes whatever was typed without pinging, formatting or growing too long', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 6000 }),
          fc.constantFrom('@everyone', '<@123456789012345678>', '\u200b', '**'.repeat(3000), '# \u202e'),
        ),
        (typed) => {
          const body = nothingFor(typed, links(5), en);
          expect(objectionTo(privately(body, 'not_found'))).toBeUndefined();
          expect(body.content).not.toMatch(MENTION);
        },
      ),
    );
    expect(nothingFor('@everyone', [], en).content).not.toContain('@everyone');
    expect(nothingFor('\u200b', [], en).content).toMatch(/^Nothing for “\?”\./u);
  });
});

describe('nothing, for a reason', () => {
  it('tells the reason and what there is instead', () => {
    const body = nothingBecause('No date.', links(2), en);
    expect(body.content).toBe('No date. What there is instead: Film 0 or Film 1.');
    expect(buttonsOf(body)).toHaveLength(2);
  });

  it('tells only the reason where there is nothing else', () => {
    expect(nothingBecause('No date.', [], en)).toEqual({ content: 'No date.', components: [] });
  });
});
