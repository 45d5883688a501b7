import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { smallPack } from '../packs/fixtures.ts';
import { ask, asker, offered, read } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf, buttonsOf, textOf } from '../support/reply.ts';

const several = contextOf(createLibrary([smallPack('first'), smallPack('second')]));

describe('/article', () => {
  it('tells of the only one what it is, what it covers and what it leaves unsaid', async () => {
    const { text } = await read('article');
    for (const part of [
      '5 June 2023, publisher not stated, author not stated, 8 paragraphs, address not stated',
      '### What it covers',
      '### What it leaves unsaid',
      'gives no link to it',
      'as of 5 June 2023',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('lists them where there are several', async () => {
    const { body, text } = await read('article', {}, several);
    expect(text).toContain('## Sources: 2 articles');
    expect(buttonsOf(body)).toHaveLength(2);
  });

  it.each([
    'second-article',
    'An article for second',
    'artcle for second',
  ])('finds one by %j', async (article) => {
    expect((await read('article', { article }, several)).text).toContain('## An article for second');
  });

  it('answers privately with what comes near, for one that nobody knows', async () => {
    const reply = await ask('article', { article: 'zeppelins' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toEqual(['/article?article=article-2023-06-05']);
  });

  it('says privately that there is none where there are no packs', async () => {
    const reply = await ask('article', {}, contextOf(createLibrary([]), { locale: 'de' }));
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(textOf(bodyOf(reply))).toBe('Hier gibt es noch keine Artikel, denn es ist kein Paket geladen.');
  });

  it('speaks German', async () => {
    expect((await read('article', {}, asker({ locale: 'de' }))).text).toContain('### Was er offen lässt');
  });

  it('offers articles by their day and subject', () => {
    expect(offered('article', 'article', '2023').map(([, id]) => id)).toEqual(['article-2023-06-05']);
  });
});
