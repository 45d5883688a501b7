import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { productionTopics, quotationTopics } from '../../../src/views/library/topic-choice.ts';
import { quotationOf } from '../../support/facts.ts';

const topic = (id: string) => ({ item: { kind: 'topic', id, name: id, names: [] } as const, label: id });
const fact = (id: string, spoiler: boolean) => ({ ...quotationOf({ id, spoiler }), topics: [] });
const by: Record<string, boolean[]> = { open: [false], twist: [true], both: [true, false] };
const facts = (id = '') => (by[id] ?? []).map((spoiler) => fact(id, spoiler));
const base = createLibrary([]);
const library = {
  ...base,
  quotations: ({ about }: { about?: string | undefined } = {}) => facts(about),
  production: ({ topic: id }: { topic?: string | undefined } = {}) =>
    facts(id).map((one) => ({
      ...one,
      kind: 'production' as const,
      title: '',
      text: '',
      people: [],
      places: [],
      quotations: [],
    })),
  suggest: {
    ...base.suggest,
    quotationTopic: () => Object.keys(by).map(topic),
    productionTopic: () => Object.keys(by).map(topic),
  },
};

describe.each([
  ['quotations', quotationTopics],
  ['production', productionTopics],
])('the topics of %s that are offered', (_what, topics) => {
  const offered = (spoilers: 'hide' | 'show' | undefined) =>
    topics({ library, spoilers })('').map(({ label }) => label);

  it('leave out what only hidden words are about', () => {
    expect(offered('hide')).toEqual(['open', 'both']);
    expect(offered(undefined)).toEqual(['open', 'both']);
    expect(offered('show')).toEqual(['open', 'twist', 'both']);
  });
});
