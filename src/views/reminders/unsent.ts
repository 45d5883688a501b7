import type { Translator } from '../../language/translator.ts';
import { isBreakage } from '../../reminders/refusal.ts';
import { reasonOf } from '../posts/breakage.ts';

/** Why something was missed, failed or is uncertain, but for what keeps a channel from being posted to. */
const REASONS = {
  lapsed: 'unsent.lapsed',
  superseded: 'unsent.superseded',
  paused: 'unsent.paused',
  'no-quotations': 'unsent.no-quotations',
  'only-spoilers': 'unsent.only-spoilers',
  asked: 'unsent.asked',
  lost: 'unsent.lost',
  unreadable: 'unsent.unreadable',
  deleted: 'unsent.deleted',
} as const;

const isReason = (key: string): key is keyof typeof REASONS => Object.hasOwn(REASONS, key);

/** The reason that stands in the ledger, in plain words; nothing where none does. */
export function unsentReason(reason: string | undefined, language: Translator): string | undefined {
  if (reason === undefined) return undefined;
  if (isReason(reason)) return language.t(REASONS[reason]);
  if (isBreakage(reason)) return language.t('unsent.broken', { reason: reasonOf(reason, language) });
  // What Discord refuses for no reason that a moderator could mend: "code-50035", "status-400".
  return language.t('unsent.refused', { code: reason.replace(/^(?:code|status)-/u, '') });
}
