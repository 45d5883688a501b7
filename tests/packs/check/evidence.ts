import { parseArticle } from '../../../src/packs/check/article.ts';
import type { Evidence, Finding } from '../../../src/packs/check/finding.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { harbourLights, harbourText } from '../fixtures.ts';

interface Spoiled {
  /** Changes the pack before it is checked. */
  readonly pack?: (pack: Pack) => void;
  /** Changes the article's text before it is read. */
  readonly text?: (text: string) => string;
}

/** The tests' pack and article, either of them spoiled. */
export async function evidence(spoiled: Spoiled = {}): Promise<Evidence> {
  const pack = await harbourLights();
  spoiled.pack?.(pack);
  const text = await harbourText();
  return { pack, articles: new Map([['gull-2031', parseArticle(spoiled.text?.(text) ?? text)]]) };
}

/** Findings as one would read them in the checker's output. */
export function asLines(findings: readonly Finding[]): string[] {
  return findings.map(({ entry, paragraphs, reason }) => `${entry} [${paragraphs.join(',')}] ${reason}`);
}

/** An entry of a list, for a test to spoil. */
export function at<Item>(list: Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`there is no entry ${place}`);
  return item;
}
