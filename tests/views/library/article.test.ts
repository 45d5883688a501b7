import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { articleCard, articlesCard, toArticle } from '../../../src/views/library/article.ts';
import { harbourLights, smallPack } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { sourceOf } from '../../support/facts.ts';
import { buttonsOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const gull = library.source('gull-2031') ?? sourceOf();

/** The addresses of the buttons that lead out of Discord. */
const addresses = (body: object): string[] =>
  [...JSON.stringify(body).matchAll(/"url":"([^"]+)"/gu)].map(([, url]) => url ?? '');

describe('the card of an article', () => {
  it('tells subject, date, publisher and author, what it covers, what it leaves unsaid', () => {
    expect(textsOf(articleCard(gull, scene))).toEqual([
      '## A visit to the makers of a drama about a pilot\n3 February 2031, publisher not stated, author not stated, 9 paragraphs, address not stated',
      '### What it covers\n- Where it was shot\n- When the films come out',
      '### What it leaves unsaid\n- The article does not name its author.',
      '-# Source: this article. All that it says is as of 3 February 2031.',
    ]);
  });

  it('speaks German', () => {
    expect(textOf(articleCard(gull, contextOf(library, { locale: 'de' })))).toContain(
      '3\\. Februar 2031, Herausgeber nicht genannt, Autor nicht genannt, 9 Absätze, Adresse nicht genannt',
    );
  });

  it('names publisher and author where they are stated', () => {
    const source = sourceOf({ publisher: 'Evening *Gull*', author: 'A. Writer', paragraphs: 1 });
    expect(textsOf(articleCard(source, scene))[0]).toBe(
      '## A visit to the makers\n5 June 2023, Evening \\*Gull\\*, by A. Writer, 1 paragraph, address not stated',
    );
  });

  it('leads to the article itself where its address is stated', () => {
    const body = articleCard(sourceOf({ url: 'https://example.org/a b?x=1' }), scene);
    expect(addresses(body)).toEqual(['https://example.org/a%20b?x=1']);
    expect(textOf(body)).not.toContain('address not stated');
  });

  it('writes out an address that is too long for a button', () => {
    const body = articleCard(sourceOf({ url: `https://example.org/${'ü'.repeat(300)}` }), scene);
    expect(addresses(body)).toEqual([]);
    expect(textOf(body)).toContain('https\\://example.org/üüü');
    expect(objectionTo(answer(body))).toBeUndefined();
  });

  it('keeps lists together as far as one text holds them, and loses none', () => {
    const covers = Array.from({ length: 40 }, (_, at) => `Point ${at}, ${'long '.repeat(20)}`);
    const texts = textsOf(articleCard(sourceOf({ covers }), scene)).join('\n');
    for (const page of [1, 2]) {
      expect(objectionTo(answer(articleCard(sourceOf({ covers }), scene, page)))).toBeUndefined();
    }
    const all = `${texts}\n${textOf(articleCard(sourceOf({ covers }), scene, 2))}`;
    for (let at = 0; at < 40; at++) expect(all).toContain(`- Point ${at},`);
    expect(all.match(/### What it covers/gu)).toHaveLength(1);
  });
});

describe('several articles', () => {
  const several = createLibrary([smallPack('first'), smallPack('second')]);

  it('are listed with their dates and a button beside each', () => {
    const body = articlesCard(contextOf(several));
    expect(textsOf(body)).toEqual([
      '## Sources: 2 articles',
      '**An article for first**\n-# 3 February 2031, publisher not stated, author not stated',
      '**An article for second**\n-# 3 February 2031, publisher not stated, author not stated',
    ]);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      '/article?article=first-article',
      '/article?article=second-article',
    ]);
    expect(JSON.stringify(body)).toContain(`"type":${ComponentType.Section}`);
  });

  it('can be gone back to from each', () => {
    const [source] = several.sources();
    expect(buttonsOf(articleCard(source ?? sourceOf(), contextOf(several))).map(({ id }) => id)).toContain(
      '/article',
    );
    expect(buttonsOf(articleCard(gull, scene)).map(({ id }) => id)).not.toContain('/article');
  });

  it('are told apart by date and subject', () => {
    expect(toArticle(gull, scene.language).label).toBe(
      '3 February 2031: A visit to the makers of a drama about a pilot',
    );
  });
});
