import type { Settings } from '../../kit/guild.ts';
import type { Translator } from '../../language/translator.ts';
import type { Revealing } from '../../packs/facts.ts';

/** What becomes of words that give away how a story goes: drawn under Discord's bars, or as any other. */
export type SpoilerPolicy = 'hide' | 'show';

/** What holds in a channel: what was set for it, else for the channel around a thread, else for the server; hidden where nothing is. */
export function policyIn(
  { spoilers, spoilersIn }: Pick<Settings, 'spoilers' | 'spoilersIn'>,
  { channelId, parentId }: { readonly channelId: string; readonly parentId?: string },
): SpoilerPolicy {
  const own = Object.hasOwn(spoilersIn, channelId) ? spoilersIn[channelId] : undefined;
  const around =
    parentId !== undefined && Object.hasOwn(spoilersIn, parentId) ? spoilersIn[parentId] : undefined;
  return (own ?? around ?? spoilers)?.value === 'show' ? 'show' : 'hide';
}

type Sight = { readonly spoilers?: SpoilerPolicy | undefined };

/** Whether something is to be hidden in front of these readers. */
export const isHidden = ({ spoiler }: Revealing, { spoilers }: Sight): boolean =>
  spoiler === true && spoilers !== 'show';

/**
 * Words as these readers are to see them: under bars, which each lifts for themselves, where they give a story away.
 * @param words markdown already made safe, in which no two bars stand side by side but in a block of code
 */
export function veiled(words: string, what: Revealing, sight: Sight): string {
  if (!isHidden(what, sight)) return words;
  // Bars end at the next two, also within a block of code, where nothing can be escaped.
  if (words.startsWith('```')) return `||${words.replaceAll('|', 'ǀ')}||`;
  return words.replaceAll(
    LINE,
    (_line, mark: string, text: string) => `${mark}||${text}${text.endsWith('|') ? ' ' : ''}||`,
  );
}

/** The mark of a quotation or of small print has to begin the line, before the bars. */
const LINE = /^((?:> |-# )*)(\S.*)$/gmu;

/** A name for where no bars can be drawn, as on a button or in a menu: it says only that there is something hidden. */
export const veiledLabel = (
  label: string,
  what: Revealing,
  sight: Sight & { readonly language: Translator },
): string => (isHidden(what, sight) ? sight.language.t('spoiler.label') : label);
