import type { Item, Library } from '../../packs/library.ts';
import { byHandle, handle } from '../layout/handle.ts';

/** What an item is called in a menu's values: its kind and its handle. */
export const menuValue = (item: Item): string => `${item.kind}:${handle(item.id)}`;

/** The item that such a value means. Values come from outside: what is no item gives undefined. */
export function itemOf(value: string, library: Library): Item | undefined {
  const [kind = '', written = ''] = value.split(':', 2);
  return byHandle(listOf(kind, library), written);
}

function listOf(kind: string, library: Library): readonly Item[] {
  switch (kind) {
    case 'film':
      return library.films();
    case 'person':
      return library.people();
    case 'character':
      return library.characters();
    case 'quotation':
      return library.quotations();
    case 'production':
      return library.production();
    case 'article':
      return library.sources();
    default:
      return [];
  }
}
