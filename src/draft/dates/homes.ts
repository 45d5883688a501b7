import { keptFor } from '../text/kept.ts';

/** Where an article is at home, by what it names: of which nation a feast is that many nations have. */
export type Home = keyof typeof NAMED;

const NAMED = {
  India:
    /(?<!\p{L})(?:India|Indian|Hindi|Tamil|Telugu|Malayalam|Kannada|Marathi|Bengali|Bollywood|Tollywood|Kollywood|Sandalwood|Mollywood|Mumbai|Chennai|Hyderabad|Delhi|Bengaluru|Kolkata|Kochi|crores?|lakhs?)(?!\p{L})/gu,
  Pakistan: /(?<!\p{L})(?:Pakistan|Pakistani|Lollywood|Lahore|Karachi|Islamabad|Urdu)(?!\p{L})/gu,
  Nigeria: /(?<!\p{L})(?:Nigeria|Nigerian|Nollywood|Lagos|Abuja|Yoruba|Igbo|Hausa|naira)(?!\p{L})/gu,
  Ghana: /(?<!\p{L})(?:Ghana|Ghanaian|Accra|Kumasi|Ghallywood)(?!\p{L})/gu,
  Kenya: /(?<!\p{L})(?:Kenya|Kenyan|Nairobi|Mombasa|Riverwood)(?!\p{L})/gu,
  Philippines: /(?<!\p{L})(?:Philippines|Philippine|Filipino|Filipina|Manila|Tagalog|Quezon City)(?!\p{L})/gu,
  Indonesia: /(?<!\p{L})(?:Indonesia|Indonesian|Jakarta)(?!\p{L})/gu,
  Mexico: /(?<!\p{L})(?:Mexico|Mexican|Guadalajara)(?!\p{L})/gu,
} as const;

/** How many of its words are none by chance. */
const ENOUGH = 2;

/** The nation whose names an article has most of; null where it has hardly any. */
export const homeOf = keptFor(({ text }: { readonly text: string }): Home | null => {
  const counted = Object.entries(NAMED).map(([home, words]) => ({
    home,
    times: [...text.matchAll(words)].length,
  }));
  const [most] = counted.toSorted((a, b) => b.times - a.times);
  if (!most || most.times < ENOUGH) return null;
  return isHome(most.home) ? most.home : null;
});

const isHome = (word: string): word is Home => Object.hasOwn(NAMED, word);
