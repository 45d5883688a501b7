import { zonesNamed } from '../../src/calendar/named-zones.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { decided } from '../../src/kit/panel.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import type { Reply } from '../../src/kit/reply.ts';
import type { PanelDraft } from '../../src/kit/setup.ts';
import { cut, plain } from '../../src/views/layout/text.ts';
import { freshDraft, panelOf } from './panel.ts';

type Given = {
  readonly channel?: string | undefined;
  readonly role?: string | undefined;
  /** As it was typed. */
  readonly zone?: string | undefined;
};

/** Opens the panel: the draft that is kept goes on, unless another channel is asked for. What is given is decided already. */
export async function openPanel({ channel, role, zone }: Given, context: Context): Promise<Reply> {
  const { place, language } = context;
  // The role that everybody has bears the server's own id.
  if (role !== undefined && role === place.guildId) throw new UserError('subscribe.everyone');
  const kept = await remindersOf(context).setup.draft();
  const goesOn = kept !== undefined && (channel === undefined || channel === kept.channel);
  let draft = goesOn ? kept : freshDraft(channel ?? place.channelId, context);
  if (role !== undefined) draft = decided(draft, { role });
  if (zone !== undefined) draft = withTypedZone(draft, zone, context);
  if (!kept) return panelOf(draft, context);
  const news = goesOn ? 'setup.resumed' : 'setup.replaced';
  return panelOf(draft, context, language.t(news, { channel: `<#${kept.channel}>` }));
}

/** The zone that was typed; where several fit, one is to be chosen from them. @throws UserError where none does */
export function withTypedZone(draft: PanelDraft, typed: string, { now }: Context): PanelDraft {
  const [only, ...others] = zonesNamed(typed.trim(), now);
  if (only === undefined) throw new UserError('zone.unknown', { typed: plain(cut(typed, 100)) });
  if (others.length > 0) return { ...draft, tab: 'when', typedZone: typed.trim() };
  return { ...decided(draft, { zone: only }), typedZone: null };
}
