import type { Answer } from '../acting.ts';
import type { InteractionRecord } from '../state/interaction-desk.ts';
import { seenMessage } from '../state/message-view.ts';
import type { World } from '../state/world.ts';

const tokenMs = 15 * 60_000;

/** Waits for the first answer, or for the three seconds to end. */
export async function firstAnswer(world: World, record: InteractionRecord): Promise<Answer> {
  if (record.outcome === undefined) await record.changed.once(() => record.outcome !== undefined);
  return answerOf(world, record);
}

/** What a person has got back, always as it is now. */
function answerOf(world: World, record: InteractionRecord): Answer {
  const see = (id: string | undefined) => {
    const message = world.messages.get(id ?? '');
    return message && seenMessage(message);
  };
  return {
    interactionId: record.id,
    token: record.token,
    get outcome() {
      return record.outcome ?? 'no-response';
    },
    get message() {
      return see(record.originalId);
    },
    get followups() {
      return record.followupIds.flatMap((id) => see(id) ?? []);
    },
    get choices() {
      return record.choices;
    },
    get modal() {
      return record.modal;
    },
    get milliseconds() {
      return (record.answeredAt ?? record.madeAt) - record.madeAt;
    },
    settled: async () => {
      await filled(world, record);
      return answerOf(world, record);
    },
  };
}

async function filled(world: World, record: InteractionRecord): Promise<void> {
  if (isFilled(world, record)) return;
  const { promise: ended, resolve } = Promise.withResolvers<'ended'>();
  const left = tokenMs - world.interactions.age(record);
  const callOff = world.settings.clock.after(left, () => resolve('ended'));
  const change = record.changed.once(() => isFilled(world, record));
  const first = await Promise.race([change, ended]);
  callOff();
  if (first === 'ended') throw new Error(`the interaction ${record.id} was never answered to its end`);
}

// A deferral is filled by an edit; one that was deleted is made good by a followup.
function isFilled(world: World, record: InteractionRecord): boolean {
  if (record.outcome === undefined) return false;
  if (record.followupIds.length > 0) return true;
  if (record.outcome === 'deferred')
    return record.pending === undefined && world.messages.get(record.originalId ?? '') !== undefined;
  return record.pending === undefined;
}
