import type { Revealing } from '../../packs/facts.ts';
import type { Library } from '../../packs/library.ts';
import type { Scene } from '../facts/scene.ts';
import { isHidden } from '../facts/spoiler.ts';

type Suggest = Library['suggest']['quotationTopic'];
type Sight = Pick<Scene, 'library' | 'spoilers'>;

/** Whether any of it may be shown: what only hidden words are about tells what happens by its name alone. */
export const isOpen = (facts: readonly Revealing[], sight: Sight): boolean =>
  facts.some((fact) => !isHidden(fact, sight));

/**
 * A topic's name, as what it is for who is to see it: hidden where nothing is about it that is not.
 * @param id the topic's
 */
export const revealingTopic = (id: string, sight: Sight): Revealing => ({
  spoiler: !isOpen(
    [...sight.library.quotations({ about: id }), ...sight.library.production({ topic: id })],
    sight,
  ),
});

/** Topics of quotations as these readers may be offered them. */
export const quotationTopics =
  (sight: Sight): Suggest =>
  (typed, limit) =>
    sight.library.suggest
      .quotationTopic(typed, limit)
      .filter(({ item }) => isOpen(sight.library.quotations({ about: item.id }), sight));

/** Topics of how it was made, in the same way. */
export const productionTopics =
  (sight: Sight): Suggest =>
  (typed, limit) =>
    sight.library.suggest
      .productionTopic(typed, limit)
      .filter(({ item }) => isOpen(sight.library.production({ topic: item.id }), sight));
