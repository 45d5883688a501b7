import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
import { invalidForm, problem } from '../rules/form-error.ts';
import { type Refusal, refusal } from '../rules/refusal.ts';

/** Thrown wherever Discord would refuse; becomes its answer and an entry in the list of refusals. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(answer: Refusal) {
    super(answer.message);
    this.refusal = answer;
  }
}

/** Throws unless there is nothing to refuse. */
export function refuse(answer: Refusal | undefined): void {
  if (answer) throw new Refused(answer);
}

/** The value, unless it is missing: then the refusal is thrown. */
export function present<T>(value: T | undefined, otherwise: Refusal): T {
  if (value === undefined) throw new Refused(otherwise);
  return value;
}

export const unauthorized = refusal(401, 0, '401: Unauthorized', 'The bot token is missing or wrong.');
export const notFound = refusal(
  404,
  0,
  '404: Not Found',
  'Discord has no such route, or the playground lacks it.',
);
export const methodNotAllowed = refusal(
  405,
  0,
  '405: Method Not Allowed',
  'The route does not take this method.',
);
export const invalidVersion = refusal(
  400,
  Code.InvalidAPIVersion,
  'Invalid API version',
  'Versions 9 and 10 are served.',
);
export const invalidJson = refusal(
  400,
  50_109,
  'The request body contains invalid JSON.',
  'The body is no JSON.',
);
export const tooLarge = refusal(
  413,
  Code.RequestEntityTooLarge,
  'Request entity too large',
  'A request has at most 25 MiB.',
);

export const unknownApplication = refusal(
  404,
  Code.UnknownApplication,
  'Unknown Application',
  'A bot can name only its own application.',
);
export const unknownChannel = refusal(
  404,
  Code.UnknownChannel,
  'Unknown Channel',
  'There is no such channel, or no more.',
);
export const unknownGuild = refusal(
  404,
  Code.UnknownGuild,
  'Unknown Guild',
  'There is no such server, or the bot is not in it.',
);
export const unknownMember = refusal(
  404,
  Code.UnknownMember,
  'Unknown Member',
  'The person is not in the server.',
);
export const unknownMessage = refusal(
  404,
  Code.UnknownMessage,
  'Unknown Message',
  'There is no such message, or no more.',
);
export const unknownRole = refusal(
  404,
  Code.UnknownRole,
  'Unknown Role',
  'There is no such role, or no more.',
);
export const unknownUser = refusal(404, Code.UnknownUser, 'Unknown User', 'There is no such user.');
export const unknownWebhook = refusal(
  404,
  Code.UnknownWebhook,
  'Unknown Webhook',
  'There is no such webhook or interaction.',
);
export const unknownInteraction = refusal(
  404,
  Code.UnknownInteraction,
  'Unknown interaction',
  'The first answer must come within 3 s of the event.',
);
export const unknownPermissions = refusal(
  404,
  Code.UnknownApplicationCommandPermissions,
  'Unknown application command permissions',
  'Nothing is set on this command in this server.',
);
export const unknownCommand = refusal(
  404,
  Code.UnknownApplicationCommand,
  'Unknown application command',
  'There is no such command in this scope.',
);
export const unknownEvent = refusal(
  404,
  Code.UnknownGuildScheduledEvent,
  'Unknown Guild Scheduled Event',
  'There is no such scheduled event.',
);
export const missingAccess = refusal(
  403,
  Code.MissingAccess,
  'Missing Access',
  'The bot is not there, or cannot see it.',
);
export const alreadyAnswered = refusal(
  400,
  Code.InteractionHasAlreadyBeenAcknowledged,
  'Interaction has already been acknowledged.',
  'An interaction takes one callback.',
);
export const invalidWebhookToken = refusal(
  401,
  Code.InvalidWebhookToken,
  'Invalid Webhook Token',
  "An interaction's token lives for 15 minutes.",
);
export const alreadyCrossposted = refusal(
  400,
  Code.ThisMessageWasAlreadyCrossposted,
  'This message has already been crossposted.',
  'A message is published once.',
);
export const cannotSendToUser = refusal(
  403,
  Code.CannotSendMessagesToThisUser,
  'Cannot send messages to this user',
  'The person takes no direct messages, or none from this bot.',
);
export const noMutualGuild = refusal(
  403,
  50_278,
  'Cannot send messages to this user',
  'A bot writes only to people with whom it shares a server, or who have installed it.',
);
export const tooManyFollowups = refusal(
  400,
  40_094,
  'This interaction has reached the maximum number of follow up messages',
  'Without the application in the server an interaction has at most 5 followups.',
);
export const tooManyPins = refusal(
  400,
  Code.MaximumNumberOfPinsReachedForTheChannel,
  'Maximum number of pins reached (250)',
  'A channel has at most 250 pins.',
);
export const threadExists = refusal(
  400,
  Code.ThreadAlreadyCreatedForMessage,
  'A thread has already been created for this message',
  'A message starts one thread.',
);
export const wrongChannelType = refusal(
  400,
  Code.CannotExecuteActionOnThisChannelType,
  'Cannot execute action on this channel type',
  'The channel is of another kind.',
);
export const wrongDirectMessage = refusal(
  403,
  Code.CannotExecuteActionOnDMChannel,
  'Cannot execute action on a DM channel',
  'Direct messages do not have this.',
);

/** Throws Discord's "Invalid Form Body" for one field. */
export function refuseField(field: string, code: string, message: string, rule: string): never {
  throw new Refused(present(invalidForm([problem([field], code, message, rule)]), invalidJson));
}

/** The answer when the playground itself has failed; the rule says how. */
export function internalError(error: unknown): Refusal {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return refusal(500, 0, '500: Internal Server Error', `The playground failed: ${story}`);
}
