import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/draft/credits/credit-roles.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** "name: role" of each credit that is found in an article about one film. */
function roles(text: string): string[] {
  const article = `5 May 2031\n\nThe thriller “Glass Harbor” was shot in Riga last winter.\n\n${text}\n\nThe thriller “Glass Harbor” opens in cinemas on 4 July 2031.`;
  return findIn(readArticle(article)).credits.map(({ person, role }) => `${person}: ${roleOf(role ?? '')}`);
}

describe('roles in the rough sentences of the press', () => {
  it.each([
    ['Anna Berg, who directed all three, laughed.', 'Anna Berg: director'],
    ['Anna Berg wrote the new one with her sister.', 'Anna Berg: writer'],
    ['Anna Berg, who directs both parts, promised so.', 'Anna Berg: director'],
    ['Anna Berg, who made it in a disused sauna, laughed.', 'Anna Berg: director'],
    ['Anna Berg, who cut that film, is back.', 'Anna Berg: editor'],
    ['Hats off to Anna Berg, who at 79 is to direct again.', 'Anna Berg: director'],
    ['Anna Berg was casting her own debut in those days.', 'Anna Berg: director'],
    ['It marks the feature debut of Anna Berg.', 'Anna Berg: director'],
    ['It is the first feature by the Austrian photographer Anna Berg.', 'Anna Berg: director'],
    ['“Glass Harbor” (“Klaashaven”), by Anna Berg, was there, too.', 'Anna Berg: director'],
    ['“Glass Harbor” (Anna Berg, Austria/Latvia, 2031) was asked for.', 'Anna Berg: director'],
    ['She handed the megaphone to the first-timer Anna Berg.', 'Anna Berg: director'],
    ['In the saddle now is Anna Berg.', 'Anna Berg: director'],
    ['Directed, it says here, by Anna Berg.', 'Anna Berg: director'],
    ['It was scored, improbably, by the trumpeter Anna Berg.', 'Anna Berg: composer'],
    ['It was written with his wife, the novelist Anna Berg.', 'Anna Berg: writer'],
    ['Peter Holm wrote it with his sister, Anna Berg.', 'Anna Berg: writer'],
    ['Anna Berg is back on the farm, and co-wrote the script.', 'Anna Berg: writer'],
    ['Anna Berg directs her own script.', 'Anna Berg: writer'],
    ['He had the screenplay that Anna Berg had been nursing.', 'Anna Berg: writer'],
    ['Anna Berg also takes a producer’s credit.', 'Anna Berg: producer'],
    ['Editor-turned-producer Anna Berg laughed.', 'Anna Berg: editor'],
    ['His own ex-cinematographer, Anna Berg, laughed.', 'Anna Berg: cinematographer'],
    ['An Anna Berg–produced film, it waits.', 'Anna Berg: producer'],
    ['There was a prize for its cinematographer, the Latvian Anna Berg.', 'Anna Berg: cinematographer'],
    ['His producer of choice through the bad years, Anna Berg, laughed.', 'Anna Berg: producer'],
    ['His regular cinematographer throughout was the Latvian exile Anna Berg.', 'Anna Berg: cinematographer'],
    ['It has lorries and a score (by Anna Berg) that hurts.', 'Anna Berg: composer'],
    ['Anna Berg and Peter Holm return to script duties.', 'Peter Holm: writer'],
    ['The gore is by makeup effects artist Anna Berg.', 'Anna Berg: makeup effects artist'],
  ])('behind the camera: %s', (text, found) => {
    expect(roles(text)).toContain(found);
  });

  it.each([
    'It stars Peter Holm, who made four films with her in ten years, and Anna Berg.',
    'That modest drama with Anna Berg came from nowhere.',
    'Viewers will recognise Anna Berg, the weather presenter, as a barmaid.',
    'He takes over the role of Joss from Anna Berg.',
    'She handed the lead to Anna Berg.',
    'Anna Berg, 10, beat 300 other children to the part.',
    'It made a star of Anna Berg.',
    'She stole the picture from under the noses of Anna Berg and Peter Holm.',
    'Anna Berg, a rodeo champion who had never acted before, plays Ida.',
    'Anna Berg not only wrote it but pops up on screen as an organist.',
    'Anna Berg, who wrote the film and stars in it, laughed.',
    'Anna Berg headlines that one.',
    'New to the island is Anna Berg.',
    'Under the mask is former boxer Anna Berg.',
    'In the English dub they become Peter Holm and Anna Berg.',
    'Its heroine, Anna Berg, was 19 then.',
    'I know no better performance this year than Anna Berg’s in Riga.',
    'Anna Berg is nominated for her last role.',
    'Anna Berg is the inspector on her trail.',
    'Peter Holm is a postman, and Anna Berg the widow who waits.',
    'Peter Holm is her husband, and Anna Berg, in what may be her last film, the mother-in-law.',
    'Anna Berg is Ida in both.',
    'Anna Berg, whose plumber falls into the river, laughed.',
    'With the veteran character actress Anna Berg as the judge, it began.',
  ])('before it: %s', (text) => {
    expect(roles(text)).toContain('Anna Berg: actor');
  });

  it.each([
    'The director of photography, Anna Berg, came along.',
    'It was directed by Anna Berg, and in it Peter Holm plays a clerk.',
  ])('not both: %s', (text) => {
    const found = roles(text).filter((one) => one.startsWith('Anna Berg'));
    expect(found).toHaveLength(1);
  });

  it('knows a name of the East by its second word', () => {
    expect(roles('It is about a pianist (Han Seo-jin) and her dog.')).toContain('Han Seo-jin: actor');
  });
});
