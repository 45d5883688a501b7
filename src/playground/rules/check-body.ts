import { invalidForm } from './form-error.ts';
import type { Operation, OperationContexts } from './operation.ts';
import type { Refusal } from './refusal.ts';

/**
 * Checks the JSON body of one request as Discord would.
 * @returns undefined if Discord would accept it, else its answer. Unknown keys are ignored, as Discord does.
 */
export function checkBody<O extends Operation>(
  operation: O,
  body: unknown,
  _context: OperationContexts[O],
): Refusal | undefined {
  const wantsList = operation === 'commands.overwrite';
  if (wantsList === Array.isArray(body) && typeof body === 'object' && body !== null) return undefined;
  if (wantsList) {
    return invalidForm(
      [],
      'LIST_TYPE_CONVERT',
      'Only iterables may be used in a ListType',
      'A list is expected.',
    );
  }
  return invalidForm(
    [],
    'MODEL_TYPE_CONVERT',
    'Only dictionaries may be used in a ModelType',
    'A JSON object is expected.',
  );
}
