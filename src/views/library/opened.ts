import type { MessageBody } from '../../kit/reply.ts';
import type { Item } from '../../packs/library.ts';
import type { Scene } from '../facts/scene.ts';
import { articleCard } from './article.ts';
import { characterCard } from './character.ts';
import { filmCard } from './film.ts';
import { personCard } from './person.ts';
import { productionCard } from './production.ts';
import { quotationCard } from './quotation.ts';

/** Whatever a search has found, as its own command would show it. */
export function opened(item: Item, scene: Scene): MessageBody {
  switch (item.kind) {
    case 'film':
      return filmCard(item, scene);
    case 'person':
      return personCard(item, scene);
    case 'character':
      return characterCard(item, scene);
    case 'quotation':
      return quotationCard(item, scene);
    case 'production':
      return productionCard([item], {}, scene);
    case 'article':
      return articleCard(item, scene);
  }
}
