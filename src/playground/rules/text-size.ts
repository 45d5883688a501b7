/** Characters of a message's `content`, for bots; the published schema speaks of 4000. */
export const maxContent = 2000;

/** Length of a text as Discord counts it: in code points. */
export function textSize(text: string | null | undefined): number {
  let size = 0;
  for (const _ of text ?? '') size += 1;
  return size;
}

/** True for no text, and for one of white space alone, which Discord trims away. */
export function blank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}
