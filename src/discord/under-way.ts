import {
  type GatewayDispatchPayload,
  InteractionType,
  GatewayDispatchEvents as Is,
} from 'discord-api-types/v10';

/** Which events are being handled, so that a stop can say what it cut off. */
export type UnderWay = {
  /** Counts an event in until it is handled. A READY, which is the bot's own business, ends when the bot leaves. */
  follow(event: GatewayDispatchPayload, handled: Promise<void>): Promise<void>;
  /** What is under way at this moment, in words that name no person. */
  names(): string[];
};

/** @param leaving is aborted when the bot is to stop */
export function createUnderWay(leaving: AbortSignal): UnderWay {
  const events = new Set<GatewayDispatchPayload>();
  const left = new Promise<void>((resolve) => {
    leaving.addEventListener('abort', () => resolve(), { once: true });
  });
  return {
    async follow(event, handled) {
      events.add(event);
      try {
        await (event.t === Is.Ready ? Promise.race([handled, left]) : handled);
      } finally {
        events.delete(event);
      }
    },
    names: () => [...events].map(nameOf),
  };
}

function nameOf(event: GatewayDispatchPayload): string {
  if (event.t !== Is.InteractionCreate) return event.t;
  const { d: interaction } = event;
  const command =
    interaction.type === InteractionType.ApplicationCommand ? `/${interaction.data.name}` : 'an interaction';
  return `${command} (${interaction.id})`;
}
