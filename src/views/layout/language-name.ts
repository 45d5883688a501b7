/** A language by its own name, as a list has it: "Deutsch", "Français". */
export function languageName(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
}
