import type { MessageBody } from '../../kit/reply.ts';
import type { Attribution } from '../../packs/attribution.ts';
import type { Quotation } from '../../packs/facts.ts';
import type { Scene } from '../facts/scene.ts';
import type { Link } from '../layout/parts.ts';
import { quotationCard, quotationId } from './quotation.ts';

/**
 * The quotation of which a message reminds, and how surely. The message's own words are not repeated, so that nothing anybody
 * wrote ever stands beside somebody's name.
 */
export function whoSaid({ how, quotation, others }: Attribution, scene: Scene): MessageBody {
  const { language } = scene;
  const above = [
    language.t(how === 'exact' ? 'who.exact' : 'who.near'),
    ...(others.length > 0 ? [language.t('who.others')] : []),
  ];
  const links = others.map((other) => toOther(other, scene));
  return quotationCard(quotation, scene, { links, above });
}

const toOther = (quotation: Quotation, { library, language }: Scene): Link => ({
  label: language.t('who.other.button', {
    name: library.person(quotation.speaker)?.name ?? quotation.speaker,
  }),
  to: quotationId(quotation),
});
