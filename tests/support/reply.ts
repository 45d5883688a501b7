import {
  type APIButtonComponentWithCustomId,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { outgoing } from '../../src/discord/message.ts';
import type { MessageBody, Reply } from '../../src/kit/reply.ts';
import { checkBody } from '../../src/playground/rules/check-body.ts';

/** The message of a reply that has one. */
export function bodyOf(reply: Reply): MessageBody {
  if (reply.kind !== 'message') throw new Error('the reply opens a modal');
  return reply.body;
}

/** Every part of a message, in the order in which it is read, each before what is nested in it. */
function partsOf(part: object): object[] {
  const nested = 'components' in part && Array.isArray(part.components) ? part.components : [];
  const beside = 'accessory' in part && typeof part.accessory === 'object' ? [part.accessory] : [];
  return [
    part,
    ...[...nested, ...beside].flatMap((one: unknown) => (one instanceof Object ? partsOf(one) : [])),
  ];
}

/** The texts of a message, from the top down, without buttons. */
export const textsOf = (body: MessageBody): string[] =>
  partsOf(body).flatMap((part) =>
    'content' in part && typeof part.content === 'string' ? part.content : [],
  );

export const textOf = (body: MessageBody): string => textsOf(body).join('\n');

type Button = Pick<APIButtonComponentWithCustomId, 'label' | 'custom_id'>;

const isButton = (part: object): part is Button & { type: ComponentType.Button } =>
  'type' in part && part.type === ComponentType.Button && 'custom_id' in part;

/** The buttons that come back to the bot: label and custom id. */
export const buttonsOf = (body: MessageBody): { label: string; id: string }[] =>
  partsOf(body)
    .filter(isButton)
    .map(({ label = '', custom_id }) => ({ label, id: custom_id }));

/** The id of the button with this label. */
export function idOf(body: MessageBody, label: string): string {
  const found = buttonsOf(body).find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label} among ${JSON.stringify(buttonsOf(body))}`);
  return found.id;
}

type Menu = { custom_id: string; options: { label: string; value: string; description?: string }[] };

const isMenu = (part: object): part is Menu =>
  'type' in part && part.type === ComponentType.StringSelect && 'options' in part;

export const menusOf = (body: MessageBody): Menu[] => partsOf(body).filter(isMenu);

/** The reply as it goes over the wire. */
function callbackOf(reply: Reply): unknown {
  const callback =
    reply.kind === 'modal'
      ? { type: InteractionResponseType.Modal, data: reply.modal }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: outgoing(reply.body, reply.private),
        };
  return JSON.parse(JSON.stringify(callback));
}

/** What Discord would have against a reply, in one line; undefined where it would take it. */
export function objectionTo(reply: Reply): string | undefined {
  const sent = reply.kind === 'message' ? (reply.body.files ?? []) : [];
  const files = sent.map(({ name, data }, id) => ({ id: String(id), name, bytes: data.byteLength }));
  const refusal = checkBody('interaction.callback', callbackOf(reply), { kind: 'component', files });
  return refusal && `${refusal.rule}: ${JSON.stringify(refusal.errors)}`;
}

/** A text in which Discord would see a mention, whatever `allowed_mentions` says. */
export const MENTION = /@(?:everyone|here)|<@[!&]?\d+>/u;
