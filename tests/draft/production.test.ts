import { expect, it } from 'vitest';
import { packOf } from '../../src/draft/compile/pack.ts';
import { draftOf } from '../../src/draft/draft.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const ARTICLE = [
  'date 2031-06-05',
  'The film Glass Harbor opens in theaters on July 14.',
  '“We were filming in a tunnel near Bergen,” said director Anna Berg. “It was dark.”',
  'The film was shot in nine weeks.',
  'Berg built the whole harbor in a tank. “It leaked,” she said.',
].join('\n\n');

it('names the quotation in which a fact is told, and none for what the article tells itself', () => {
  const article = readArticle(ARTICLE);
  const draft = draftOf(article, findIn(article));
  const told = {
    ...draft,
    items: draft.items.map((item) =>
      item.kind === 'fact'
        ? {
            ...item,
            decision: 'mended' as const,
            mended: {
              ...item.found,
              title: `Of ${item.at.start}`,
              topics: ['Shoot'],
              text: 'In words of our own.',
              reading: null,
            },
          }
        : { ...item, decision: 'accepted' as const },
    ),
  };
  const { production = [] } = packOf(told, article, 'glass-harbor').get('production.json') ?? {};
  expect(production).toMatchObject([
    { quotations: ['berg-we-were-filming-in'], cite: { paragraphs: [2] } },
    { quotations: [], cite: { paragraphs: [3] } },
    { quotations: ['berg-it-leaked'], cite: { paragraphs: [4] } },
  ]);
});
