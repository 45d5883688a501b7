import { describe, expect, it } from 'vitest';
import { at, tide, tideFindings } from '../../support/draft.ts';
import type { Labels } from './labels.ts';
import { linesOf, scoreOf, slipsOf, summed } from './score.ts';

const labels: Labels = {
  published: '2031-06-05',
  films: [['The Long Tide'], ['Tide Song', 'Song']],
  quotations: [
    { speaker: 'Ada Quill', segments: ['We had no harbour,', 'We had a raft and a kettle.'], paragraph: 2 },
    { speaker: 'Jo Marsh', segments: ['It’s the kettle I remember,'], paragraph: 3 },
  ],
  people: [
    { name: 'Ada Quill', film: 'The Long Tide', role: 'director', character: null },
    { name: 'Jo Marsh', film: 'The Long Tide', role: 'actor', character: 'Vane' },
  ],
  dates: [
    { film: 'Song', precision: 'season', value: '2031-autumn', kind: 'disc', status: 'planned' },
    { film: 'The Long Tide', precision: 'day', value: '2032-03-04', kind: 'premiere', status: 'planned' },
  ],
};

const score = (findings = tideFindings(), held: Labels = labels) =>
  scoreOf({ name: 'tide', article: tide(), labels: held }, () => findings);

describe('a score', () => {
  it('counts what is right, wrong and missed, and of it what was sure', () => {
    expect(score().quotations).toMatchObject({
      labelled: 2,
      right: 2,
      wrong: 0,
      missed: [],
      sureRight: 1,
      sureWrong: 0,
    });
    expect(score().dates).toMatchObject({ labelled: 2, right: 2, wrong: 0, sureRight: 2 });
    expect(score()['dates and kinds']).toMatchObject({ labelled: 2, right: 1, wrong: 1, sureWrong: 1 });
    expect(score()['dates and kinds'].missed).toHaveLength(1);
    expect(score().people).toMatchObject({ labelled: 2, right: 2, wrong: 0, sureRight: 2 });
    expect(score()['people and films']).toMatchObject({
      labelled: 2,
      right: 1,
      wrong: 1,
      sureRight: 1,
      sureWrong: 1,
    });
  });

  it('takes another speaker, another split or another paragraph as wrong', () => {
    const findings = tideFindings();
    const changed = (more: object) => ({
      ...findings,
      quotations: findings.quotations.map((one, place) => (place === 0 ? { ...one, ...more } : one)),
    });
    for (const more of [
      { speaker: null },
      { segments: ['We had no harbour,'] },
      { at: at(tide(), 'Jo Marsh') },
    ]) {
      expect(score(changed(more)).quotations).toMatchObject({ right: 1, wrong: 1, sureWrong: 1 });
    }
  });

  it('has a person with a role once, in however many films', () => {
    const findings = tideFindings();
    const [quill] = findings.credits;
    const [label] = labels.people;
    if (!quill || !label) throw new Error('no credit');
    const two = score(
      { ...findings, credits: [...findings.credits, { ...quill, film: 'Song' }] },
      { ...labels, people: [...labels.people, { ...label, film: 'Song' }, { ...label, film: 'The Kettle' }] },
    );
    expect(two.people).toMatchObject({ labelled: 2, right: 2, wrong: 0, missed: [] });
    expect(two['people and films']).toMatchObject({ labelled: 4, right: 2, wrong: 1 });
  });

  it('has each label met once, by a sure thing first', () => {
    const findings = tideFindings();
    const [quill] = findings.quotations;
    if (quill === undefined) throw new Error('no quotation');
    const again = {
      ...quill,
      at: { ...quill.at, start: quill.at.start + 1 },
      certainty: { sure: false, why: '?' } as const,
    };
    const twice = score({ ...findings, quotations: [again, ...findings.quotations] }).quotations;
    expect(twice).toMatchObject({ right: 2, wrong: 1, sureRight: 1, sureWrong: 0 });
  });

  it.each([
    ['writer/director', ['writer', 'director']],
    ['writer-director', ['writer', 'director']],
    ['writer and director', ['writer', 'director']],
    ['co-star', ['actor']],
    ['screenwriter', ['writer']],
    ['director of photography', ['cinematographer']],
    ['stunt coordinator', ['stunt coordinator']],
  ])('takes %j as %j', (role, roles) => {
    const findings = tideFindings();
    const [quill] = findings.credits;
    if (quill === undefined) throw new Error('no credit');
    const people = roles.map((one) => ({
      name: 'Ada Quill',
      film: 'The Long Tide',
      role: one,
      character: null,
    }));
    const { right, wrong, missed } = score(
      { ...findings, credits: [{ ...quill, role }] },
      { ...labels, people },
    ).people;
    expect([right, wrong, missed]).toEqual([roles.length, 0, []]);
  });

  it('is printed with raw counts, and no share of nothing', () => {
    const none = score({ ...tideFindings(), quotations: [] });
    expect(linesOf('development', 1, summed([score(), none])).slice(0, 3)).toEqual([
      'development: 1 articles',
      expect.stringMatching(
        /labelled +right +wrong +missed +sure right +sure wrong +precision of sure +of all +recall/,
      ),
      expect.stringMatching(/^quotations +4 +2 +0 +2 +1 +0 +1\.000 +1\.000 +0\.500$/),
    ]);
    expect(linesOf('x', 1, none)[2]).toMatch(/–$|– +0\.000$/);
    expect(slipsOf('tide', none)[0]).toContain('tide, quotations, missed: ');
  });
});
