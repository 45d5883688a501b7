import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Translator } from '../language/translator.ts';
import { confess, guarded, type Report } from './boundary.ts';
import { AwayError } from './errors.ts';
import type { Choice } from './option.ts';
import type { MessageBody, Outcome, Reply } from './reply.ts';
import type { Task, Typing } from './task.ts';

/**
 * What Discord made of our first answer: it took it, the token was dead already (10062), or another process
 * or an earlier delivery of the same event has answered (40060).
 */
export type Acceptance = 'accepted' | 'late' | 'taken';

/** The way back to the person; implemented by `discord/`, which alone speaks to Discord. */
export type Responder = {
  message(body: MessageBody, hidden: boolean): Promise<Acceptance>;
  update(body: MessageBody): Promise<Acceptance>;
  modal(modal: APIModalInteractionResponseCallbackData): Promise<Acceptance>;
  choices(choices: readonly Choice[]): Promise<Acceptance>;
  defer(hidden: boolean): Promise<Acceptance>;
  deferUpdate(): Promise<Acceptance>;
  /** These three come after a deferral. */
  edit(body: MessageBody): Promise<void>;
  followUp(body: MessageBody): Promise<void>;
  withdraw(): Promise<void>;
};

export type Desk = { responder: Responder; language: Translator; report: Report };

/** What became of an interaction, for logs and metrics. */
export type Ending = { outcome: Outcome; deferred: boolean };

const MAX_CHOICES = 25;

/** Offers choices for an option being typed. Where memory can't be reached there are none; nor are there at a bug, which is reported. */
export async function dispatchTyping(typing: Typing, desk: Desk): Promise<Ending> {
  let outcome: Outcome = 'answered';
  let choices: readonly Choice[] = [];
  try {
    choices = (await typing.suggest()).slice(0, MAX_CHOICES);
  } catch (error) {
    outcome = error instanceof AwayError ? 'away' : 'bug';
    if (outcome === 'bug') confess(error, `${typing.command} (typing)`, desk.language, desk.report);
  }
  const acceptance = await desk.responder.choices(choices);
  return { outcome: acceptance === 'accepted' ? outcome : acceptance, deferred: false };
}

/**
 * Runs a task and gets its reply to the person in time: acknowledges by itself once `deferAfterMs` has
 * passed (see `deadline.ts`), and keeps errors private even after a public acknowledgement. What changes
 * something is acknowledged at once, and does not run at all unless Discord took that from us.
 */
export async function dispatch(task: Task, desk: Desk, deferAfterMs: number): Promise<Ending> {
  if (task.changes) return dispatchChange(task, desk);
  const deferral = startDeferral(task, desk, deferAfterMs);
  const reply = await guarded(task, desk.language, desk.report);
  const acceptance = await deferral.settle();
  if (acceptance === 'late' || acceptance === 'taken') return { outcome: acceptance, deferred: true };
  return finish(reply, task, desk, acceptance === 'accepted');
}

/** Another process, or an earlier delivery of the same event, may have it: then it is theirs alone to do. */
async function dispatchChange(task: Task, desk: Desk): Promise<Ending> {
  try {
    const acceptance = await acknowledge(task, desk);
    if (acceptance !== 'accepted') return { outcome: acceptance, deferred: true };
  } catch (error) {
    // Nobody knows whether Discord took it, so nothing is changed.
    const apology = confess(error, `${task.command} (acknowledging)`, desk.language, desk.report);
    return finish(apology, task, desk, false);
  }
  return finish(await guarded(task, desk.language, desk.report), task, desk, true);
}

/** Sends the reply; where Discord refuses it, an apology in its place. */
async function finish(reply: Reply, task: Task, desk: Desk, deferred: boolean): Promise<Ending> {
  const send = deferred ? sendLater : sendFirst;
  try {
    return { outcome: await send(reply, task, desk), deferred };
  } catch (error) {
    const apology = confess(error, `${task.command} (sending)`, desk.language, desk.report);
    return { outcome: await send(apology, task, desk), deferred };
  }
}

const acknowledge = (task: Task, { responder }: Desk): Promise<Acceptance> =>
  task.manner === 'update' ? responder.deferUpdate() : responder.defer(task.manner === 'private');

function startDeferral(task: Task, desk: Desk, afterMs: number) {
  let sent: Promise<Acceptance | undefined> | undefined;
  const start = () => {
    // A deferral that could not be sent leaves the first answer still to be given.
    sent = acknowledge(task, desk).catch((error: unknown) => {
      confess(error, `${task.command} (deferring)`, desk.language, desk.report);
      return undefined;
    });
  };
  const timer = task.manner === 'modal' ? undefined : setTimeout(start, afterMs);
  return {
    settle: (): Promise<Acceptance | undefined> => {
      clearTimeout(timer);
      return sent ?? Promise.resolve(undefined);
    },
  };
}

const inPlace = (reply: Reply, task: Task): boolean =>
  task.manner === 'update' && reply.kind === 'message' && reply.outcome === 'answered' && !reply.apart;

/** The reply as the interaction's first answer. */
async function sendFirst(reply: Reply, task: Task, { responder }: Desk): Promise<Outcome> {
  if (reply.kind === 'modal') return accepted(await responder.modal(reply.modal), 'answered');
  const acceptance = inPlace(reply, task)
    ? await responder.update(reply.body)
    : await responder.message(reply.body, task.manner !== 'public' || reply.private);
  return accepted(acceptance, reply.outcome);
}

const accepted = (acceptance: Acceptance, outcome: Outcome): Outcome =>
  acceptance === 'accepted' ? outcome : acceptance;

/** The reply after a deferral, whose visibility is fixed: what must stay private goes out by itself. */
async function sendLater(reply: Reply, task: Task, desk: Desk): Promise<Outcome> {
  const { responder } = desk;
  if (reply.kind === 'modal') throw new Error('a modal must be the first answer: declare opensModal');
  if (inPlace(reply, task) || task.manner === 'private' || (task.manner === 'public' && !reply.private)) {
    await responder.edit(reply.body);
    return reply.outcome;
  }
  if (task.manner === 'public') {
    const apology = await withdraw(task, desk);
    if (apology) return apology;
  }
  await responder.followUp(reply.body);
  return reply.outcome;
}

/**
 * Takes the public “thinking…” back. While it stands, a followup would fill it, for all to read: where it can't be taken
 * back, an apology that says nothing of the matter takes its place, and what is private stays unsaid.
 */
async function withdraw(task: Task, { responder, language, report }: Desk): Promise<Outcome | undefined> {
  try {
    await responder.withdraw();
    return undefined;
  } catch (error) {
    const apology = confess(error, `${task.command} (withdrawing)`, language, report);
    if (apology.kind === 'message') await responder.edit(apology.body);
    return 'bug';
  }
}
