import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Refusal, refusal } from './refusal.ts';

/** A request's JSON, or what Discord answers to text that is none. An empty body is an empty object. */
export function readJson(text: string): { readonly body: unknown } | { readonly refusal: Refusal } {
  if (text === '') return { body: {} };
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { refusal: invalidJson };
  }
}

const invalidJson = refusal(
  400,
  RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
  'The request body contains invalid JSON.',
  'The body of a request must be JSON.',
);
