import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND =
  'date 2031-06-05\n\nThe film “Salt Marsh” opens on July 14. The thriller “Low Tide” is out.\n\n';

/** The credits of an article about two films that are sure. */
function sure(text: string): string[] {
  const article = readArticle(GROUND + text);
  return findCredits(article, findMentions(article), findFilms(article))
    .filter(({ certainty }) => certainty.sure)
    .map(({ person, role, film, character }) => `${person}: ${character ?? role} in ${film}`);
}

describe('a credit is sure', () => {
  it.each([
    ['“Salt Marsh” was directed by Ingrid Holm.', 'Ingrid Holm: director in Salt Marsh'],
    ['“Salt Marsh,” a heist thriller written by Ingrid Holm, is long.', 'Ingrid Holm: writer in Salt Marsh'],
    [
      '“Salt Marsh,” produced by Tom Hale and edited by Mia Voss, is long.',
      'Tom Hale: producer in Salt Marsh',
    ],
    ['“Salt Marsh,” produced by Tom Hale and edited by Mia Voss, is long.', 'Mia Voss: editor in Salt Marsh'],
    ['“Salt Marsh” is directed by Tom Hale from a script by Mia Voss.', 'Mia Voss: writer in Salt Marsh'],
    ['“Salt Marsh,” the new chiller from director Tom Hale, is long.', 'Tom Hale: director in Salt Marsh'],
    ['Tom Hale directed the 2029 thriller “Salt Marsh.”', 'Tom Hale: director in Salt Marsh'],
    ['Tom Hale, who wrote “Salt Marsh,” is sorry.', 'Tom Hale: writer in Salt Marsh'],
    ['“Salt Marsh,” which Tom Hale produced, is long.', 'Tom Hale: producer in Salt Marsh'],
    ['“Salt Marsh” director Tom Hale is sorry.', 'Tom Hale: director in Salt Marsh'],
    ['Tom Hale, the editor of “Salt Marsh,” is sorry.', 'Tom Hale: editor in Salt Marsh'],
    ['“Salt Marsh” stars Tom Hale and Mia Voss.', 'Mia Voss: actor in Salt Marsh'],
    ['Tom Hale plays her rival Petrus in “Salt Marsh.”', 'Tom Hale: Petrus in Salt Marsh'],
    ['“Salt Marsh” stars Tom Hale as Petrus and Mia Voss as Anna Reed.', 'Mia Voss: Anna Reed in Salt Marsh'],
    ['In “Salt Marsh,” Tom Hale plays Petrus.', 'Tom Hale: Petrus in Salt Marsh'],
    ['“Salt Marsh” is long. The film was edited by Tom Hale.', 'Tom Hale: editor in Salt Marsh'],
  ])('where it is said plainly: %s', (text, found) => {
    expect(sure(text)).toContain(found);
  });

  it.each([
    ['“Salt Marsh” was to be directed by Ingrid Holm.'],
    ['“Salt Marsh” isn’t directed by Ingrid Holm.'],
    ['“Salt Marsh” will be directed by Ingrid Holm if the money comes.'],
    ['“Salt Marsh,” based on a play written by Ingrid Holm, is long.'],
    ['“Salt Marsh,” directed by Ingrid Holm, is old. “Salt Marsh,” directed by Tom Hale, is new.'],
    ['“Salt Marsh” was directed by Ingrid Holm, according to a fan page.'],
    ['“Salt Marsh” was directed by Ingrid Holm, or so sources say.'],
    ['“Salt Marsh” is directed by Ingrid Holm under the name Bob Marsh.'],
    ['Ingrid Holm wrote “Salt Marsh” after the war, and it sold a million copies.'],
    ['Ingrid Holm edited “Salt Marsh,” a magazine.'],
    ['“Salt Marsh” was produced by Black Heron.'],
    ['“Salt Marsh” was produced by Plan Q and edited by Harbor Works.'],
    ['“Salt Marsh” stars Lake Garda.'],
    ['“Salt Marsh,” a remake of the 1961 film directed by Ingrid Holm, is long.'],
    ['Ingrid Holm, the first director of “Salt Marsh,” left in March.'],
    ['Ingrid Holm is out as the director of “Salt Marsh.”'],
    ['The trailer for “Salt Marsh” was edited by Ingrid Holm.'],
    ['Ingrid Holm edited “Salt Marsh” magazine for years.'],
    ['The man who taught Ingrid Holm directed “Salt Marsh.”'],
    ['Ingrid Holm wrote “Salt Marsh” in 1974; the novel is a film now.'],
    ['“Salt Marsh” was written by Ingrid Holm’s late husband.'],
    ['Ingrid Holm shot “Salt Marsh” in a week.'],
    ['Composer Ingrid Holm makes her bow as a director with “Salt Marsh.”'],
    ['Ingrid Holm plays a young American in “Salt Marsh.”'],
    ['Ingrid Holm plays Anna Reed’s sister in “Salt Marsh.”'],
    ['“Salt Marsh” stars Ingrid Holm. Holm is her rival, Petra.'],
    ['“Salt Marsh” stars Tom Hale and Ingrid Holm as Ben and Anna Reed.'],
    ['“Salt Marsh” and “Low Tide” are long. The film was directed by Ingrid Holm.'],
    ['“Salt Marsh” opens on Friday, “Low Tide” a day later. Ingrid Holm wrote the script.'],
    ['Holm directed “Salt Marsh.” Her name is Ingrid Holm.'],
  ])('nowhere else: %s', (text) => {
    expect(sure(text)).toEqual([]);
  });

  it('of two who are named together somewhere', () => {
    expect(
      sure(
        '“Salt Marsh” was directed by Ingrid Holm and Tom Hale. Tom Hale directed “Salt Marsh” in a week.',
      ),
    ).toEqual(['Ingrid Holm: director in Salt Marsh', 'Tom Hale: director in Salt Marsh']);
  });

  it('not of a film whose name is a part of another’s', () => {
    expect(sure('Salt Marsh Road, a film, is long. Salt Marsh was directed by Ingrid Holm.')).toEqual([]);
  });
});
