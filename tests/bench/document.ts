/** Where a bench that has no place of its own yet is put. */
const REST = '<!-- /benches -->';

/**
 * A document with what a bench has found in the place that is marked for it, `<!-- bench NAME -->` to `<!-- /bench NAME -->`;
 * the other benches' places stay. @throws Error where the document has no room for benches
 */
export function withFindings(document: string, name: string, findings: string): string {
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
  const block = `${open}\n${findings}\n${close}`;
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start >= 0 && end > start) return document.slice(0, start) + block + document.slice(end + close.length);
  const rest = document.indexOf(REST);
  if (rest < 0) throw new Error(`the document has neither ${open} nor ${REST}`);
  return `${document.slice(0, rest)}${block}\n\n${document.slice(rest)}`;
}
