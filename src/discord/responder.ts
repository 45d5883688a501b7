import type { API } from '@discordjs/core';
import { DiscordAPIError } from '@discordjs/rest';
import { type APIInteraction, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Acceptance, Responder } from '../kit/dispatch.ts';
import { outgoing, replacing } from './message.ts';
import { persistently } from './persistence.ts';

type Addressee = Pick<APIInteraction, 'id' | 'token' | 'application_id'>;

/**
 * Answers one interaction through Discord's interaction endpoints, which no rate limit of the bot counts.
 * @param api over a REST client without retries of its own: only who retries knows what "answered already" means
 */
export function createResponder(api: API, { id, token, application_id }: Addressee): Responder {
  const { interactions } = api;
  return {
    message: (body, hidden) => acceptance(() => interactions.reply(id, token, outgoing(body, hidden))),
    update: (body) =>
      acceptance(
        () => interactions.updateMessage(id, token, replacing(body)),
        () => interactions.reply(id, token, outgoing(body, true)),
      ),
    modal: (modal) => acceptance(() => interactions.createModal(id, token, modal)),
    choices: (choices) =>
      acceptance(() => interactions.createAutocompleteResponse(id, token, { choices: [...choices] })),
    defer: (hidden) =>
      acceptance(() => interactions.defer(id, token, hidden ? { flags: MessageFlags.Ephemeral } : {})),
    deferUpdate: () => acceptance(() => interactions.deferMessageUpdate(id, token)),
    edit: async (body) => {
      await persistently(() => interactions.editReply(application_id, token, replacing(body)));
    },
    followUp: async (body) => {
      await persistently(() => interactions.followUp(application_id, token, outgoing(body, true)));
    },
    withdraw: () => persistently(() => withdrawn(interactions.deleteReply(application_id, token))),
  };
}

/** A moderator may have deleted it before us: then it is gone as well. */
async function withdrawn(deleted: Promise<void>): Promise<void> {
  try {
    await deleted;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return;
    throw error;
  }
}

type Send = () => Promise<unknown>;

/** @param whenGone what to send instead where the message to be replaced was deleted meanwhile */
async function acceptance(send: Send, whenGone?: Send): Promise<Acceptance> {
  try {
    return await persistently((again) => accepted(send, again));
  } catch (error) {
    const gone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (gone && whenGone) return acceptance(whenGone);
    throw error;
  }
}

/**
 * Two codes are no failure but news: the token died before us, or somebody has answered already.
 * @param again an earlier try failed on its way, and may have arrived: then that somebody were we
 */
async function accepted(send: Send, again: boolean): Promise<Acceptance> {
  try {
    await send();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.UnknownInteraction) return 'late';
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      return again ? 'accepted' : 'taken';
    }
    throw error;
  }
}
