import {
  ApplicationCommandOptionType,
  MessageFlags,
  InteractionResponseType as T,
} from 'discord-api-types/v10';
import { editRefusal } from './edit-rules.ts';
import { invalidForm, type Problem, problem, required, tooLong, under } from './form-error.ts';
import type { MessageBody } from './message-body.ts';
import { newMessageRefusal } from './message-rules.ts';
import { modalProblems } from './modal-rules.ts';
import type { InteractionKind, OperationContexts } from './operation.ts';
import type { Refusal } from './refusal.ts';

type CallbackContext = OperationContexts['interaction.callback'];

/** A choice of an autocomplete answer. */
interface ChoiceBody {
  readonly name: string;
  readonly value: string | number;
}

/** The body of a callback; the schema of its type has been applied. */
export interface CallbackBody {
  readonly type: number;
  readonly data?: (MessageBody & { readonly choices?: readonly (ChoiceBody | null)[] | null }) | null;
}

const anew = [T.ChannelMessageWithSource, T.DeferredChannelMessageWithSource];
const inPlace = [T.DeferredMessageUpdate, T.UpdateMessage];

// Source: Discord's documentation, interactions/receiving-and-responding, Interaction Callback Type.
const allowedTypes: Readonly<Record<InteractionKind, readonly number[]>> = {
  command: [...anew, T.Modal, T.LaunchActivity],
  component: [...anew, ...inPlace, T.Modal, T.LaunchActivity],
  autocomplete: [T.ApplicationCommandAutocompleteResult],
  modal: anew,
  'modal-from-message': [...anew, ...inPlace],
};

/** A callback type that this kind of interaction does not take. */
export function callbackTypeProblems(body: unknown, kind: InteractionKind): Problem[] {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  if (type === undefined) return [required(['type'], 'A callback must say of which type it is.')];
  const types = allowedTypes[kind];
  if (types.some((one) => one === type)) return [];
  const message = `Value must be one of (${types.join(', ')}).`;
  const rule = `An interaction of the kind ${kind} can be answered only with a callback of type ${types.join(', ')}.`;
  return [problem(['type'], 'BASE_TYPE_CHOICES', message, rule)];
}

/** What stands against a callback whose type is right, beside the schema. */
export function callbackRefusal(body: CallbackBody, context: CallbackContext): Refusal | undefined {
  switch (body.type) {
    case T.ChannelMessageWithSource:
      return body.data
        ? newMessageRefusal(body.data, context, ['data'])
        : invalidForm([required(['data'], 'An answer must have a message.')]);
    case T.DeferredChannelMessageWithSource:
      return invalidForm(deferralProblems(body.data?.flags ?? 0));
    case T.UpdateMessage:
      return editRefusal(body.data ?? {}, { ...context, current: context.current ?? {} }, ['data']);
    case T.ApplicationCommandAutocompleteResult:
      return invalidForm(choiceProblems(body.data?.choices ?? [], context.optionType));
    case T.Modal:
      return invalidForm(under(['data'], modalProblems({ components: body.data?.components ?? [] })));
    default:
      return undefined;
  }
}

function deferralProblems(flags: number): Problem[] {
  if ((flags & ~MessageFlags.Ephemeral) === 0) return [];
  const rule = 'A deferral may carry only the flag EPHEMERAL.';
  return [problem(['data', 'flags'], 'BASE_TYPE_CHOICES', 'Value must be one of (0, 64).', rule)];
}

const maxChoiceValue = 100;

function choiceProblems(
  choices: readonly (ChoiceBody | null)[],
  optionType: ApplicationCommandOptionType | undefined,
): Problem[] {
  return choices.flatMap((choice, i) => {
    const path = ['data', 'choices', i, 'value'];
    const value = choice?.value ?? '';
    const rule = 'A choice may have at most 100 characters.';
    const wrong = choice && optionType !== undefined && !fits(value, optionType);
    return [
      ...(typeof value === 'string' && value.length > maxChoiceValue
        ? [tooLong(path, maxChoiceValue, rule)]
        : []),
      ...(wrong
        ? [
            problem(
              path,
              'NUMBER_TYPE_COERCE',
              `Value "${value}" is not valid.`,
              'A choice must be of the type of its option.',
            ),
          ]
        : []),
    ];
  });
}

function fits(value: string | number, type: ApplicationCommandOptionType): boolean {
  if (type === ApplicationCommandOptionType.String) return typeof value === 'string';
  if (type === ApplicationCommandOptionType.Integer) return Number.isInteger(value);
  return typeof value === 'number';
}
