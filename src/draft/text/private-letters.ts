/**
 * A text without letters of Unicode's private use area, each a space instead. Names are masked by such letters, and a page's icons, copied along
 * with an article, would be taken for them.
 */
export const withoutPrivate = (text: string): string => text.replaceAll(/[\ue000-\uf8ff]/gu, ' ');
