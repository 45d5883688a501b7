import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { keeping } from '../../kept.ts';
import { LIMITS } from './limits.ts';
import { clean, cut } from './text.ts';

/** A button: `to` is a custom id (`lead`, `leadAloud`, `componentId`), `url` leads out of Discord. */
export type Link = { readonly label: string } & (
  | { readonly to: string; readonly first?: boolean }
  | { readonly url: string }
);

/** Words of packs or people where Discord wants one line without markdown and at least one character. */
export const labelOf = (text: string, max: number = LIMITS.component.buttonLabel): string =>
  cut(clean(text) || '?', max);

/** What makes a button unique in its message. */
export const targetOf = (link: Link): string => ('to' in link ? link.to : link.url);

/** Each target once: Discord refuses a message with the same custom id twice. */
export function unique(links: readonly Link[]): Link[] {
  const targets = links.map(targetOf);
  return links.filter((link, at) => targets.indexOf(targetOf(link)) === at);
}

export function buttonOf(link: Link): APIButtonComponent {
  const label = labelOf(link.label);
  if ('url' in link) return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: link.url };
  const style = link.first ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: link.to };
}

/** As many rows of buttons as it takes. */
export function rowsOf(links: readonly Link[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows = [];
  for (let from = 0; from < links.length; from += LIMITS.component.buttonsInRow) {
    const components = links.slice(from, from + LIMITS.component.buttonsInRow).map(buttonOf);
    rows.push({ type: ComponentType.ActionRow as const, components });
  }
  return rows;
}

/** One line of a menu. */
export type MenuOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly chosen?: boolean;
};

/** A menu of at most 25 options, of which one is chosen, or as many as `several` says. */
export function menuOf(
  customId: string,
  placeholder: string,
  options: readonly MenuOption[],
  several?: { readonly least: number; readonly most: number },
): APIActionRowComponent<APIStringSelectComponent> {
  const shown = options.slice(0, LIMITS.component.options).map(({ label, value, description, chosen }) => ({
    label: labelOf(label, LIMITS.component.optionLabel),
    value,
    ...(description ? { description: labelOf(description, LIMITS.component.optionDescription) } : {}),
    ...(chosen ? { default: true } : {}),
  }));
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: customId,
    placeholder: labelOf(placeholder, LIMITS.component.placeholder),
    options: shown,
    ...(several ? { min_values: several.least, max_values: several.most } : {}),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

export const say = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content: unlisted(content),
});

/**
 * A line that begins with a number and a point ("5. Juni 2023") is no numbered list: Discord would draw it as one, and
 * count anew. Within a block of code nothing is escaped.
 */
const unlisted: (content: string) => string = keeping((content) =>
  content
    .split('```')
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replaceAll(NUMBERED, '$&\\')))
    .join('```'),
);

const NUMBERED = /^(?:> |-# |#{1,3} |\*\*)*\d+(?=[.)]\s)/gmu;
