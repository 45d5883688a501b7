import { Locale } from 'discord-api-types/v10';
import type { Localizations } from './command-body.ts';
import { badLength, type Path, type Problem, problem } from './form-error.ts';

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

/**
 * Names of slash commands and options: letters and digits of any script, in lower case where there is one.
 * Source: Discord's documentation, interactions/application-commands, Application Command Naming.
 */
export function nameProblems(name: string, path: Path): Problem[] {
  if (pattern.test(name) && name === name.toLowerCase()) return [];
  const rule = `“${name}” is no name for a slash command or option: 1 to 32 letters, digits, - and _, in lower case.`;
  return [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid', rule)];
}

/** The translations of a name of a slash command or option. */
export function translatedNameProblems(names: Localizations, path: Path): Problem[] {
  const each = translations(names).flatMap(([locale, name]) => nameProblems(name, [...path, locale]));
  return [...localeProblems(names, path), ...each];
}

/** Keys that are none of Discord's locales. */
export function localeProblems(localizations: Localizations, path: Path): Problem[] {
  const unknown = Object.keys(localizations ?? {}).filter((locale) => !locales.includes(locale));
  return unknown.map((locale) =>
    problem(
      [...path, locale],
      'BASE_TYPE_CHOICES',
      `Value must be one of (${locales.join(', ')}).`,
      `“${locale}” is none of Discord's locales.`,
    ),
  );
}

/** A description that the schema lets be empty. */
export function descriptionProblems(description: string | null | undefined, path: Path): Problem[] {
  const rule = 'A slash command must have a description of 1 to 100 characters.';
  return (description ?? '').trim() === '' ? [badLength(path, 1, 100, rule)] : [];
}

/** The translations that are there. */
export function translations(localizations: Localizations): [locale: string, text: string][] {
  return Object.entries(localizations ?? {}).flatMap(([locale, text]) =>
    text == null ? [] : [[locale, text]],
  );
}
