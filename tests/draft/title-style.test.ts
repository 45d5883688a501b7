import { describe, expect, it } from 'vitest';
import { findFilms } from '../../src/draft/films/films.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const films = (text: string): string[] => findFilms(readArticle(text)).map(({ title }) => title);

describe('an article that sets its titles off', () => {
  const marked = 'The comedy “Tin Roof” opens in May. She starred in “Low Water” and sang. ';

  it.each<[string, string[]]>([
    ['The Corsican film follows Bram Oduya-Holt.', []],
    ['It goes from a comedy with Wendeline Oak, which opens in June, to farce.', []],
    ['Salt Road director Ana Ruiz said so.', []],
  ])('names no other without marks: %s', (text, more) => {
    expect(films(marked + text)).toEqual(['Tin Roof', 'Low Water', ...more]);
  });

  it.each<[string, string[]]>([
    ['Tin Roof 2 opens in theaters on July 14.', ['Tin Roof 2']],
    ['The trailer for Tin Roof: Rain is out.', ['Tin Roof: Rain']],
  ])('may leave the marks out at a longer form: %s', (text, [whole]) => {
    expect(films(marked + text)).toContain(whole);
  });

  it('is none where as many stand without marks', () => {
    const text =
      'The film Glass Harbor, directed by Ana Ruiz, opens in theaters. The thriller Salt Road will arrive in cinemas. ' +
      'The film Kestrel, starring Mara Vance, opens in theaters. ';
    expect(films(text + marked)).toEqual(expect.arrayContaining(['Glass Harbor', 'Salt Road', 'Kestrel']));
  });

  it('is none for a single title between marks', () => {
    expect(films('She sang in the comedy “Tin Roof” and the thriller Salt Road.')).toEqual([
      'Tin Roof',
      'Salt Road',
    ]);
  });
});
