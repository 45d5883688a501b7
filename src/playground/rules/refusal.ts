/** One complaint about one field, as Discord words it. */
export interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** Discord's nested form errors: keys are field names and list positions, leaves hold `_errors`. */
interface ErrorTree {
  readonly _errors?: readonly FieldError[];
  readonly [field: string]: ErrorTree | readonly FieldError[] | undefined;
}

/** What Discord answers instead of doing what was asked. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** Discord's JSON error code; 0 where it gives a general one. */
  readonly code: number;
  readonly message: string;
  readonly errors?: ErrorTree;
  /** The rule that was broken, in one plain sentence for people. Not part of Discord's answer. */
  readonly rule: string;
}

/** The part of a refusal that goes over the wire. */
export interface ErrorBody {
  readonly code: number;
  readonly message: string;
  readonly errors?: ErrorTree;
}

/** The JSON body that Discord sends for a refusal. */
export function errorBody(refusal: Refusal): ErrorBody {
  const { code, message, errors } = refusal;
  return errors === undefined ? { code, message } : { code, message, errors };
}

/** A refusal without form errors. */
export function refusal(status: number, code: number, message: string, rule: string): Refusal {
  return { status, code, message, rule };
}
