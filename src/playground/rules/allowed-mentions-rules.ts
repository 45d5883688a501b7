import { type Path, type Problem, problem } from './form-error.ts';
import type { AllowedMentions } from './mentions.ts';

/**
 * A kind of mention is either parsed from the text or listed by ids, not both; and a set holds nothing twice.
 * Source: Discord's documentation, resources/message, Allowed Mentions Object.
 */
export function allowedMentionsProblems(allowed: AllowedMentions | null | undefined): Problem[] {
  if (!allowed) return [];
  const path = ['allowed_mentions'];
  return [
    ...exclusive('users', allowed, path),
    ...exclusive('roles', allowed, path),
    ...(['parse', 'users', 'roles'] as const).flatMap((key) => doubled(allowed[key] ?? [], [...path, key])),
  ];
}

function exclusive(kind: 'users' | 'roles', allowed: AllowedMentions, path: Path): Problem[] {
  const both = allowed.parse?.includes(kind) && (allowed[kind] ?? []).length > 0;
  const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
  const rule = `allowed_mentions either parses ${kind} from the text or lists them, not both.`;
  return both ? [problem(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message, rule)] : [];
}

function doubled(values: readonly string[], path: Path): Problem[] {
  const rule = 'A list in allowed_mentions may hold nothing twice.';
  return values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [
          problem(
            [...path, i],
            'SET_TYPE_ALREADY_CONTAINS_VALUE',
            'The set already contains this value',
            rule,
          ),
        ],
  );
}
