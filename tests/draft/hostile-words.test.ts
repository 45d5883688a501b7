import { describe, expect, it } from 'vitest';
import { credits } from '../support/credits.ts';
import { spoken } from '../support/quotations.ts';

// What an article may have in it that stands for something else in a program.

describe('a word that every object has', () => {
  it('is a word like others among those of a credit', () => {
    const found = ['Peter Holm: editor of Glass Harbor'];
    expect(credits('Under the builder, Glass Harbor was edited by Peter Holm.')).toEqual(found);
    expect(credits('Under the constructor, Glass Harbor was edited by Peter Holm.')).toEqual(found);
  });
});

describe('an icon of a web page', () => {
  const [PERSON, FILM, SPEAKER] = ['\ue100', '\ue900', '\ue000'];

  it('has done nothing at a film', () => {
    expect(credits(`Peter Holm likes tea. Glass Harbor was produced by ${PERSON}.`)).toEqual([]);
    expect(
      credits(`Glass Harbor is long. ${FILM}, edited by Peter Holm, said “${PERSON} shot Glass Harbor.”`),
    ).not.toContain('Peter Holm: cinematographer of Glass Harbor');
  });

  it('says nothing', () => {
    const text = `Actor Tom Quill came home.\n\n“It rained all the time,” said ${SPEAKER} of Tom Quill.`;
    expect(spoken(text)).toEqual(['Tom Quill?: It rained all the time,']);
  });
});
