import type { Translator } from '../../language/translator.ts';
import type { Name } from '../../packs/facts.ts';
import { fold } from '../../packs/fold.ts';
import { cut, length, plain } from '../layout/text.ts';
import { small } from './source.ts';

const ROOM = 300;

/** As many of the texts as have room, made plain, and how many more there are. */
export function someOf(texts: readonly string[], language: Translator, room = ROOM): string {
  const shown: string[] = [];
  let used = 0;
  for (const text of texts) {
    const next = shown.length === 0 ? cut(plain(text), room) : plain(text);
    used += length(next) + 2;
    if (shown.length > 0 && used > room) break;
    shown.push(next);
  }
  const rest = texts.length - shown.length;
  if (rest === 0) return language.list(shown);
  return language.t('names.more', { list: shown.join(', '), count: rest });
}

const byOrigin = (names: readonly Name[], by: Name['by']) =>
  names.filter((name) => name.by === by).map(({ text }) => text);

/** What sources write where the name shown is one of ours; nothing where only its dashes, quotes or capitals are. */
export function oursLine(shown: string, names: readonly Name[], language: Translator): string[] {
  if (names.some(({ text, by }) => by === 'source' && fold(text) === fold(shown))) return [];
  const written = byOrigin(names, 'source');
  if (written.length === 0) return [small(language.t('names.ours'))];
  return [small(language.t('names.ours.written', { names: someOf(written, language) }))];
}

/** Names that we have added to be found by; nothing where there are none. */
export function aliasLine(shown: string, names: readonly Name[], language: Translator): string[] {
  const added = byOrigin(names, 'ours').filter((name) => fold(name) !== fold(shown));
  return added.length === 0 ? [] : [small(language.t('names.aliases', { names: someOf(added, language) }))];
}
