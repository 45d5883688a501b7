import { DiscordAPIError } from '@discordjs/rest';
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Acceptance, Responder } from '../kit/dispatch.ts';
import type { MessageBody } from '../kit/reply.ts';
import { outgoing, replacing } from './message.ts';
import { persistently } from './persistence.ts';
import type { Answers } from './rest.ts';

type Addressee = Pick<APIInteraction, 'id' | 'token' | 'application_id'>;

/**
 * Answers one interaction through Discord's interaction endpoints, which no rate limit of the bot counts.
 * @param answers without retries of their own: only who retries knows what "answered already" means
 */
export function createResponder(
  { api: { interactions }, callback }: Answers,
  { id, token, application_id }: Addressee,
): Responder {
  const first = (response: APIInteractionResponse): Send => {
    return () => callback(id, token, response);
  };
  const reply = (body: MessageBody, hidden: boolean): Send => {
    const { files, ...data } = outgoing(body, hidden);
    if (files) return () => interactions.reply(id, token, { ...data, files });
    return first({ type: InteractionResponseType.ChannelMessageWithSource, data });
  };
  const update = (body: MessageBody): Send => {
    const { files, ...data } = replacing(body);
    if (files) return () => interactions.updateMessage(id, token, { ...data, files });
    return first({ type: InteractionResponseType.UpdateMessage, data });
  };
  const deferral = (hidden: boolean): Send =>
    first({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: hidden ? { flags: MessageFlags.Ephemeral } : {},
    });
  return {
    message: (body, hidden) => acceptance(reply(body, hidden)),
    update: (body) => acceptance(update(body), reply(body, true)),
    modal: (data) => acceptance(first({ type: InteractionResponseType.Modal, data })),
    choices: (choices) =>
      acceptance(
        first({
          type: InteractionResponseType.ApplicationCommandAutocompleteResult,
          data: { choices: [...choices] },
        }),
      ),
    defer: (hidden) => acceptance(deferral(hidden)),
    deferUpdate: () => acceptance(first({ type: InteractionResponseType.DeferredMessageUpdate })),
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
