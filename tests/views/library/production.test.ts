import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { productionCard, productionOverview } from '../../../src/views/library/production.ts';
import { citeOf, harbourLights, smallPack } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { buttonsOf, menusOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const german = contextOf(library, { locale: 'de' });

describe('the overview of how it was made', () => {
  it('has every fact with its film, places and source', () => {
    expect(textsOf(productionOverview(scene))).toEqual([
      '## How it was made',
      '**On board a ferry**\nAn old ferry lying in Gdańsk served as the set for most of it.\nPlaces: Gdańsk.\nFilm: Harbour Lights.\n-# Source: paragraph 2',
      expect.stringMatching(/^\*\*A storm indoors\*\*[\s\S]*\(our reading\)$/u),
      '-# Source, as of 3 February 2031: A visit to the makers of a drama about a pilot (article; publisher not stated)',
    ]);
  });

  it('has a menu of the topics, each with the number of its facts', () => {
    expect(menusOf(productionOverview(scene))).toMatchObject([
      {
        custom_id: 'production:topic',
        placeholder: 'Choose a topic',
        options: [
          { label: 'The ferry', value: 'ferry', description: '1 fact' },
          { label: 'Ice and storm', value: 'weather', description: '1 fact' },
          { label: 'Tricks', value: 'tricks', description: '1 fact' },
        ],
      },
    ]);
    expect(menusOf(productionOverview(german))[0]?.options[0]?.description).toBe('1 Tatsache');
  });

  it('says how to get at topics for which the menu has no room', () => {
    const body = productionOverview(contextOf(createLibrary([manyTopics(30)])));
    expect(menusOf(body)[0]?.options).toHaveLength(25);
    expect(textOf(body)).toContain('5 more topics are not in the menu: type them as the option `topic`.');
    expect(objectionTo(answer(body))).toBeUndefined();
  });

  it('has no menu where there is no topic, since Discord wants at least one line in it', () => {
    expect(menusOf(productionOverview(contextOf(createLibrary([smallPack('none')]))))).toEqual([]);
  });
});

/** A pack with so many topics, each with one fact. */
function manyTopics(count: number): Pack {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return smallPack('many', {
    topics: numbers.map((at) => ({
      id: `topic-${at}`,
      name: `Topic ${at}`,
      names: { source: [], ours: [`Topic ${at}`] },
    })),
    production: numbers.map((at) => ({
      id: `fact-${at}`,
      title: `Fact ${at}`,
      text: `What is known of it, number ${at}.`,
      topics: [`topic-${at}`],
      film: null,
      people: [],
      places: [],
      quotations: [],
      cite: citeOf('many'),
    })),
  });
}

describe('what is known on a topic', () => {
  const weather = library.topic('weather');
  const facts = library.production({ topic: 'weather' });

  it('stands under its name', () => {
    const [head, fact] = textsOf(productionCard(facts, { topic: weather }, scene));
    expect(head).toBe('## Ice and storm');
    expect(fact).toMatch(/^\*\*A storm indoors\*\*\n/u);
  });

  it('leads to what was said on it, to everything, to the film and to the source', () => {
    expect(buttonsOf(productionCard(facts, { topic: weather }, scene))).toEqual([
      { label: '2 quotations: Ice and storm', id: '/quote?about=weather' },
      { label: 'Everything on how it was made', id: '/production' },
      { label: 'Source of 3 February 2031', id: '/article?article=gull-2031' },
      { label: 'Film: Harbour Lights', id: '/film?film=harbour-lights' },
    ]);
  });

  it('of one film says of which', () => {
    const film = library.film('harbour-lights');
    expect(textsOf(productionCard(facts, { film }, german))[0]).toBe(
      '## Wie es gemacht wurde\nFilm: Harbour Lights.',
    );
    expect(
      textsOf(productionCard(facts, { film }, scene))
        .slice(1)
        .join('\n'),
    ).not.toContain('Film: ');
  });

  it('leads to the words that were spoken and to the people', async () => {
    const pack = await harbourLights();
    const [ferry] = pack.production;
    if (!ferry) throw new Error('the test pack has it');
    const told = { ...ferry, people: ['ines-celik'], quotations: ['hum', 'cold'] };
    const rich = createLibrary([{ ...pack, production: [told] }]);
    const body = productionCard(rich.production(), {}, contextOf(rich));
    expect(buttonsOf(body).map(({ label, id }) => [label, id])).toEqual(
      expect.arrayContaining([
        ['In the words of Inés Çelik', 'quote:show?id=hum'],
        ['In the words of Søren Brandt', 'quote:show?id=cold'],
        ['More on Inés Çelik', '/cast?person=ines-celik'],
      ]),
    );
  });
});
