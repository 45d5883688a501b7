import { fieldName, type Path, type Problem, problem } from './form-error.ts';
import type { EmojiBody } from './message-body.ts';

// Pictures, flags and key caps, with what can be joined to them (digits, skin tones, joiners).
const emojiText = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{20E3}/u;

/** An emoji without an id must be one of Unicode's, not a word such as `:tada:`. */
export function emojiProblems(emoji: EmojiBody | null | undefined, path: Path): Problem[] {
  const name = emoji?.name ?? '';
  if (!emoji || emoji.id || (emojiText.test(name) && picture.test(name))) return [];
  const rule = `${fieldName(path)} must be an emoji of Unicode, or name one of a server by its id.`;
  return [problem([...path, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji', rule)];
}
