import { type Gap, WHO } from './gap.ts';

type Occasion = { to: string | null; form: string | null };

const NAME =
  "((?:[Tt]he\\s)?\\p{Lu}[\\p{L}\\p{N}&’'.+-]*(?:\\s(?:of\\s|the\\s|for\\s|and\\s|&\\s)?\\p{Lu}[\\p{L}\\p{N}&’'+-]*)*)";
const FORM =
  '(interview|chat|conversation|podcast|Q&A|statement|press conference|press release|profile|letter|post|panel|email|tweet|note|speech|screening|video|interview podcast)';

const INTERVIEW = new RegExp(
  `\\b(?:[Ii]n|[Dd]uring)\\s(?:an?|the|his|her|their)\\s(?:[\\p{Ll}-]+\\s){0,2}?${FORM}(?:\\s(?:with|to|for|published by)\\s${NAME})?`,
  'u',
);
const OWN_INTERVIEW = new RegExp(`\\b(?:[Ii]n|[Dd]uring)\\s(?:an?|the)\\s${NAME}\\s${FORM}`, 'u');
const TOLD = new RegExp(
  `\\b(?:told|tells|telling|(?:[Ss]peaking|[Ss]poke|[Tt]alking|[Tt]alked) (?:exclusively )?(?:to|with))\\s${NAME}`,
  'u',
);
const AT = new RegExp(`\\b[Aa]t\\s(?:an?|the)\\s(?:[\\p{Ll}-]+\\s){0,2}?${FORM}`, 'u');
const ON = new RegExp(`\\bon\\s(?:the\\s)?${NAME}\\spodcast`, 'u');

/** To whom and in what form something was said, as far as the words around a quotation tell; null where they don't. */
export function occasionIn({ text }: Gap): Occasion | null {
  const plain = text.replace(new RegExp(WHO, 'gu'), 'x');
  const own = OWN_INTERVIEW.exec(plain);
  if (own) return { to: tidy(own[1]), form: own[2] ?? null };
  const talk = INTERVIEW.exec(plain);
  const told = TOLD.exec(plain);
  const podcast = ON.exec(plain);
  if (podcast) return { to: tidy(podcast[1]), form: 'podcast' };
  const form = talk?.[1] ?? AT.exec(plain)?.[1] ?? null;
  const to = tidy(talk?.[2] ?? told?.[1]);
  return form === null && to === null ? null : { to, form };
}

// A full stop that ends the sentence is no part of the name, nor is "the" of a running text.
function tidy(name: string | undefined): string | null {
  return name?.replace(/[.’']+$/, '').replace(/^the\s/, '') ?? null;
}
