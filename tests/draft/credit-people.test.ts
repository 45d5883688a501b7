import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = `date 2031-06-05

The film “Glass Harbor” opens in theaters on July 14. “Glass Harbor” was shown in Oslo.

`;

/** Who is said or guessed to have done what, and whom they play, by one paragraph. */
function told(text: string): string[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article)).map(
    ({ person, role, film, character }) =>
      `${person}: ${role} of ${film}${character === null ? '' : ` as ${character}`}`,
  );
}

describe('names that may be taken for titles', () => {
  it.each([
    [
      'Next for Ida Lund is “Salt Road,” a mystery with Gev Marsh, which opens in theaters on May 3.',
      'Gev Marsh',
    ],
    ['Ida Lund made the thriller “Salt Road” with Gev Marsh, which opens in cinemas on May 3.', 'Gev Marsh'],
    ['Next is “Salt Road,” with Gev Marsh and Zola Tarn, to be produced by Ida Lund.', 'Zola Tarn'],
  ])('are of people where those who act are told: %s', (text, name) => {
    expect(told(text)).toContain(`${name}: actor of Salt Road`);
    expect(told(text).some((one) => one.includes(`of ${name}`))).toBe(false);
  });

  it('are of people, where one alone is a family name that is known', () => {
    const credits = told(
      '“Glass Harbor” stars Ida Lund and Peter Holm. Lund premiered in May in theaters. Holm co-stars as Rasmus.',
    );
    expect(credits).toContain('Peter Holm: actor of Glass Harbor as Rasmus');
  });

  it('are titles between marks', () => {
    expect(told('Ida Lund directed “Salt Road” and made “Anna Berg” with Peter Holm.')).toContain(
      'Ida Lund: director of Anna Berg',
    );
  });
});

describe('a name behind what somebody is called with a hyphen', () => {
  it.each(['Oscar-winner', 'Emmy-nominee', 'Bafta-winner'])('is read without it: %s', (word) => {
    expect(told(`“Glass Harbor” was scored by ${word} Ida Lund.`)).toEqual([
      'Ida Lund: composer of Glass Harbor',
    ]);
  });
});

describe('whom somebody plays', () => {
  it('is read behind what that one is to another', () => {
    expect(told('Ida Lund plays Anna, and Peter Holm is her rival, Rasmus.')).toContain(
      'Peter Holm: actor of Glass Harbor as Rasmus',
    );
  });
});

describe('a script', () => {
  it.each(['revisions', 'rewrites', 'a polish'])('may have %s', (word) => {
    expect(told(`The script is by Ida Lund, with ${word} by Peter Holm.`)).toContain(
      'Peter Holm: writer of Glass Harbor',
    );
  });
});

describe('whom several play', () => {
  it('is read though one of the figures may be somebody', () => {
    const credits = told(
      'Ida Lund and Peter Holm, who played the mechanics Rasmus Dahl and Anna Berg in “Glass Harbor” in 2029, are here.',
    );
    expect(credits).toContain('Ida Lund: actor of Glass Harbor as Rasmus Dahl');
    expect(credits).toContain('Peter Holm: actor of Glass Harbor as Anna Berg');
  });

  it('does not make one of a list of the figure before them', () => {
    const credits = told(
      '“Glass Harbor” has Ida Lund as the harbour master, Rasmus Dahl, and Peter Holm appears in a cameo.',
    );
    expect(credits).toContain('Peter Holm: actor of Glass Harbor');
  });

  it('is read of a cameo', () => {
    expect(told('Ida Lund has a cameo as a nurse.')).toContain('Ida Lund: actor of Glass Harbor');
  });
});

describe('what is nobody', () => {
  it('is what a headline says of somebody', () => {
    const article = readArticle(
      `date 2031-06-05\n\nIda Lund Boards Northlight’s Ferry Drama\n\nIda Lund will star in “Glass Harbor.” Northlight will release the film in theaters on July 14.\n`,
    );
    const people = findCredits(article, findMentions(article), findFilms(article)).map(
      ({ person }) => person,
    );
    expect(new Set(people)).toEqual(new Set(['Ida Lund']));
  });

  it('is a band between somebody and what they do', () => {
    expect(told('Ida Lund, a member of the Salt River Band, plays his daughter, Anna.')).toEqual([
      'Ida Lund: actor of Glass Harbor as Anna',
    ]);
  });
});

describe('ways to say it that are always in doubt', () => {
  it.each([
    ['Ida Lund pops up in a small role.', 'Ida Lund: actor of Glass Harbor'],
    ['The cap belonged to Ida Lund’s trucker in “Glass Harbor.”', 'Ida Lund: actor of Glass Harbor'],
    ['Producing are Ida Lund and Peter Holm for Northlight.', 'Peter Holm: producer of Glass Harbor'],
    [
      'Anna Berg produces, with Ida Lund among the executive producers.',
      'Ida Lund: executive producer of Glass Harbor',
    ],
    ['The costumes are being made by Ida Lund.', 'Ida Lund: costume designer of Glass Harbor'],
    ['Anna Berg shares the screenwriting credit with her brother.', 'Anna Berg: writer of Glass Harbor'],
    ['Peter Holm plays a vicar, and Ida Lund is his sister.', 'Ida Lund: actor of Glass Harbor'],
    ['In the can is Ida Jones’ spy drama “Salt Road.”', 'Ida Jones: director of Salt Road'],
  ])('%s', (text, credit) => {
    expect(told(text)).toContain(credit);
  });
});

describe('whoever has or made a film', () => {
  it.each([
    [
      '“Glass Harbor” was photographed by Ida Lund, whose previous credits include “Salt Road.”',
      'Ida Lund: cinematographer of Salt Road',
    ],
    [
      '“Glass Harbor” stars Ida Lund as a nurse. Lund made the thriller “Salt Road” in May.',
      'Ida Lund: actor of Salt Road',
    ],
    ['Ida Lund made the thriller “Salt Road” in May.', 'Ida Lund: director of Salt Road'],
  ])('did there what they do: %s', (text, credit) => {
    expect(told(text).filter((one) => one.includes('Salt Road'))).toEqual([credit]);
  });
});

describe('a family name that two have', () => {
  it('is in a later paragraph that of the one whom the article calls so', () => {
    const credits = told(
      'Ida Lund is an actress. Lund lives in Oslo.\n\n“She is stubborn,” said Marit Lund, her mother.\n\nLund plays a nurse in “Salt Road.”',
    );
    expect(credits).toContain('Ida Lund: actor of Salt Road');
    expect(credits.some((one) => one.startsWith('Marit Lund'))).toBe(false);
  });
});

describe('whom somebody plays in a series', () => {
  it.each([
    'Lund will reprise the part in “Salt Road 2.”',
    'Lund stars in “Salt Road 2” in the same role.',
  ])('is taken over where words tell so: %s', (text) => {
    expect(
      told(`Ida Lund plays Anna Dahl in “Salt Road.” ${text}`).filter((one) => one.includes('Dahl')),
    ).toHaveLength(2);
  });

  it('is not taken over else', () => {
    expect(told('Ida Lund plays Anna Dahl in “Salt Road.” Lund stars in “Salt Road 2.”')).toContain(
      'Ida Lund: actor of Salt Road 2',
    );
  });
});

describe('more that is always in doubt', () => {
  it('is what one does with another who does the same', () => {
    expect(told('In a week Ida Lund and co-writer Peter Holm rewrote “Glass Harbor.”')).toContain(
      'Ida Lund: co-writer of Glass Harbor',
    );
    expect(told('Ida Lund and producer Peter Holm threw it away.')).not.toContain(
      'Ida Lund: producer of Glass Harbor',
    );
  });

  it('is who steps behind the camera', () => {
    expect(told('Ida Lund has stepped behind the camera for it.')).toContain(
      'Ida Lund: director of Glass Harbor',
    );
  });

  it('is whom “is” names in full', () => {
    expect(told('Ida is Ida Lund, who plays Rasmus.')).toContain('Ida Lund: actor of Glass Harbor as Rasmus');
  });

  it('is not what stands behind a word for a kind of film', () => {
    expect(
      told('Ida Lund, who directed the boxing drama Southpaw Hymn, wrote the script in Oslo.'),
    ).toContain('Ida Lund: writer of Glass Harbor');
  });
});

describe('nobody who does anything at a film', () => {
  it.each([
    ['a school', 'Peter Holm, who went to Salt River High School, wrote the script.', 'High School'],
    ['a nation', '“Glass Harbor” stars South Korean Ida Lund.', 'South Korean'],
  ])('is %s', (_what, text, name) => {
    expect(told(text).some((one) => one.split(':')[0]?.includes(name))).toBe(false);
  });

  it('is whoever may be called “the director”, where the director is told', () => {
    const credits = told(
      'Anna Berg directed “Glass Harbor.”\n\nThe premiere was in May. “It was cold,” said Peter Holm, director of the museum in Ghent. The director laughed.',
    );
    expect(credits).toEqual(['Anna Berg: director of Glass Harbor']);
  });
});

describe('the first film that somebody who acts has directed', () => {
  it.each(['directing', 'directorial'])('is told by "%s debut"', (word) => {
    expect(told(`Actor Ida Lund is here. Lund will present her ${word} debut, “Salt Road.”`)).toContain(
      'Ida Lund: director of Salt Road',
    );
  });
});
