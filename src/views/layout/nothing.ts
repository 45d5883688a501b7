import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Fit } from '../../packs/library.ts';
import { type Link, rowsOf } from './parts.ts';
import { clean, cut, plain } from './text.ts';

const ECHO = 100;
const MOST = 5;
const FITS = { several: 'nothing.which', near: 'nothing.nearest', none: 'nothing.there-is' } as const;

/**
 * "Nothing for …; nearest are …", with buttons to these. It is a plain message, so that it stays to be read when a button is
 * pressed. `fit` says why these are offered, `more` come in a row of their own.
 */
export function nothingFor(
  typed: string,
  nearest: readonly Link[],
  language: Translator,
  { fit = 'near', more = [] }: { readonly fit?: Fit; readonly more?: readonly Link[] } = {},
): MessageBody {
  const shown = nearest.slice(0, MOST);
  const echo = plain(cut(clean(typed) || '?', ECHO));
  const found = shown.length > 0 ? language.t(FITS[fit], { names: namesOf(shown, language) }) : '';
  const what = language.t(fit === 'several' ? 'nothing.several' : 'nothing.for', { typed: echo });
  return {
    content: `${what} ${found || language.t('nothing.at-all')}`,
    components: [...rowsOf(shown), ...rowsOf(more)],
  };
}

/** Says in words of ours why there is nothing, with buttons to what there is. */
export function nothingBecause(reason: string, ways: readonly Link[], language: Translator): MessageBody {
  const shown = ways.slice(0, MOST);
  const found =
    shown.length > 0 ? ` ${language.t('nothing.instead', { names: namesOf(shown, language) })}` : '';
  return { content: `${reason}${found}`, components: rowsOf(shown) };
}

/** The buttons' labels in the text, so that nobody needs the buttons to read it. */
const namesOf = (links: readonly Link[], language: Translator): string =>
  language.list(
    links.map(({ label }) => cut(plain(label), 100)),
    'disjunction',
  );
