import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/draft/credits/credit-roles.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** "name: role" of each credit that is found in an article about one film. */
function roles(text: string): string[] {
  const article = `5 May 2031\n\nThe thriller “Glass Harbor” was shot in Riga last winter.\n\n${text}\n\nThe thriller “Glass Harbor” opens in cinemas on 4 July 2031.`;
  return findIn(readArticle(article)).credits.map(({ person, role }) => `${person}: ${roleOf(role ?? '')}`);
}

describe('roles that previews and columns tell in passing', () => {
  it.each([
    ['It is a heist musical, with songs by Anna Berg.', 'Anna Berg: songwriter'],
    ['It is a heist musical, and the songs are by Anna Berg.', 'Anna Berg: songwriter'],
    ['It is a heist musical. Anna Berg wrote the songs.', 'Anna Berg: songwriter'],
    ['“Glass Harbor,” Anna Berg’s lovely, shaggy road comedy, sneaks out.', 'Anna Berg: director'],
    ['Anna Berg, whose documentaries gave no hint of it, directs.', 'Anna Berg: director'],
    ['Anna Berg directed them all.', 'Anna Berg: director'],
    ['He was ill, and Anna Berg finished the job.', 'Anna Berg: director'],
    ['It was directed by the latter’s sister, Anna Berg.', 'Anna Berg: director'],
    ['It has been remade in Hindi by Anna Berg.', 'Anna Berg: director'],
    ['Anna Berg, the editor of two hits, turns her hand to directing.', 'Anna Berg: director'],
    ['Its director, the radio reporter Anna Berg, recorded it all.', 'Anna Berg: director'],
    ['We have waited for Anna Berg to make another film.', 'Anna Berg: director'],
    ['Anna Berg had made a single feature.', 'Anna Berg: director'],
    ['Anna Berg will film the tea-garden bestseller.', 'Anna Berg: director'],
    ['It is a debut from his longtime editor, Anna Berg.', 'Anna Berg: director'],
    ['Anna Berg, who won twice, wrote as well as directed it.', 'Anna Berg: writer'],
    ['Directed by Anna Berg from her own script, it waits.', 'Anna Berg: writer'],
    ['Anna Berg, whose draft got it going, laughed.', 'Anna Berg: writer'],
    ['He shot it off a spec by Anna Berg.', 'Anna Berg: writer'],
    ['Anna Berg, who between the wars wrote nine comedies, laughed.', 'Anna Berg: writer'],
    ['The film’s director, Anna Berg, wrote but did not direct it.', 'Anna Berg: writer'],
    ['Anna Berg, who has fallen out with them, remains as a producer.', 'Anna Berg: producer'],
    ['Anna Berg stepped back to produce.', 'Anna Berg: producer'],
    ['It was found by the restorer Anna Berg.', 'Anna Berg: restorer'],
    ['Anna Berg, who doubled her in both, laughed.', 'Anna Berg: stunt double'],
    ['He lets the camera of Anna Berg stay.', 'Anna Berg: cinematographer'],
  ])('behind the camera: %s', (text, found) => {
    expect(roles(text)).toContain(found);
  });

  it.each([
    'It has Anna Berg, fresh from the stage, as a turf cutter.',
    'It did find room for Anna Berg, 11, as the little sister.',
    'There’s a big part for Anna Berg, who laughed.',
    'It is a family cartoon, with the voices of Anna Berg and Peter Holm.',
    'There was a prize for Anna Berg, who supplied the voice of the goat.',
    'It came out, with Anna Berg and Peter Holm wading about in brass.',
    'Her co-star from the first one, Anna Berg, laughed.',
    'Anna Berg (who laughed) gets the laughs as his parrot.',
    'The role had been circled by Anna Berg.',
    'Peter Holm is in it, as he is in all of them; so, for two scenes, is Anna Berg.',
    'Anna Berg, so good as the judge, laughed.',
    'Anna Berg was the best thing in it, as was Peter Holm. Anna Berg, who was the best thing in it, laughed.',
    'Anna Berg is back as well, as her sister.',
    'She wrote the part of the union man for Anna Berg.',
    'Anna Berg is in the new one all the same.',
  ])('on screen: %s', (text) => {
    expect(roles(text)).toContain('Anna Berg: actor');
  });

  it.each([
    'It was shot with Anna Berg producing.',
    'Anna Berg directs traffic in the street.',
  ])('no actor: %s', (text) => {
    expect(roles(text)).not.toContain('Anna Berg: actor');
  });
});
