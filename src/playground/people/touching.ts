import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Answer } from '../acting.ts';
import type { Ref } from '../options.ts';
import { idOf } from '../ref.ts';
import { messageFor } from '../state/message-view.ts';
import type { MessageRecord } from '../state/records.ts';
import { firstAnswer } from './answer.ts';
import { chosen, type StandingComponent, usable } from './components.ts';
import { interact, type Scene, type Trigger } from './interaction.ts';
import { type Filled, submitted } from './modal-values.ts';
import { seen } from './sight.ts';
import type { Stand } from './stand.ts';

/** Presses a button. */
export function pressButton(stand: Stand, on: Ref, customId: string): Promise<Answer> {
  const touched = touch(stand, on, customId);
  if (touched.component.type !== ComponentType.Button) throw new Error(`"${customId}" is no button`);
  return send(touched, {});
}

/** Chooses in a select menu. */
export function chooseValues(
  stand: Stand,
  on: Ref,
  customId: string,
  values: readonly string[],
): Promise<Answer> {
  const touched = touch(stand, on, customId);
  return send(touched, chosen(touched.scene, touched.component, values));
}

/** Sends a modal off that an answer has opened. */
export function sendModal(stand: Stand, opened: Answer, filled: Filled): Promise<Answer> {
  const { world } = stand;
  const { modal } = opened;
  const record = world.interactions.find(opened.interactionId, opened.token);
  const application = world.applications.get(record?.applicationId ?? '');
  if (!modal || !record || !application) throw new Error('no modal is open');
  const scene: Scene = { ...stand, application };
  const source = world.messages.get(record.sourceId ?? '');
  const data = {
    custom_id: modal.custom_id,
    ...submitted(scene, modal.components as StandingComponent[], filled),
  };
  const trigger = record.metadata as Trigger;
  const deed = { type: InteractionType.ModalSubmit, data, sourceId: record.sourceId, trigger };
  return firstAnswer(
    world,
    interact(scene, { ...deed, ...(source && { message: messageFor(world, source, application.id) }) }),
  );
}

interface Touched {
  readonly scene: Scene;
  readonly record: MessageRecord;
  readonly component: StandingComponent;
}

function touch(stand: Stand, on: Ref, customId: string): Touched {
  const { world, user, channel } = stand;
  const record = seen(world, user, channel, idOf(on));
  const application = world.applications.get(record.applicationId ?? '');
  if (!application) throw new Error('only messages of applications have components');
  const component = usable((record.message.components ?? []) as StandingComponent[], customId);
  return { scene: { ...stand, application }, record, component };
}

function send({ scene, record, component }: Touched, chosenValues: object): Promise<Answer> {
  const { custom_id, type: component_type, id } = component;
  const data = { custom_id, component_type, id, ...chosenValues };
  const message = messageFor(scene.world, record, scene.application.id);
  const deed = { type: InteractionType.MessageComponent, data, message, sourceId: record.id };
  return firstAnswer(scene.world, interact(scene, deed));
}
