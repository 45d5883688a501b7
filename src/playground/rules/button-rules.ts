import { ButtonStyle } from 'discord-api-types/v10';
import { emojiProblems } from './emoji-rules.ts';
import { type Path, type Problem, problem, required } from './form-error.ts';
import type { ComponentBody } from './message-body.ts';
import { blank } from './text-size.ts';
import { linkSchemes, schemeProblems } from './url-rules.ts';

/**
 * What a button of each style must and must not have.
 * Source: Discord's documentation, components/reference, Button.
 */
export function buttonProblems(button: ComponentBody, path: Path): Problem[] {
  if (button.style === ButtonStyle.Premium) return premiumProblems(button, path);
  const ofStyle =
    button.style === ButtonStyle.Link ? linkProblems(button, path) : pressProblems(button, path);
  const named = !blank(button.label) || button.emoji;
  return [
    ...ofStyle,
    ...emojiProblems(button.emoji, [...path, 'emoji']),
    ...(named ? [] : [required([...path, 'label'], 'A button must have a label or an emoji.')]),
  ];
}

function exclusive(path: Path): Problem {
  return problem(
    path,
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    'A custom id and url cannot both be specified',
    'A button has either a custom id or a URL.',
  );
}

function pressProblems({ custom_id, url }: ComponentBody, path: Path): Problem[] {
  if (url) return [exclusive(path)];
  if (custom_id) return [];
  const rule = 'A button that is no link must have a custom id.';
  const at = [...path, 'custom_id'];
  return [problem(at, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', rule)];
}

function linkProblems({ custom_id, url }: ComponentBody, path: Path): Problem[] {
  if (custom_id) return [exclusive(path)];
  if (!url) return [required([...path, 'url'], 'A link button must have a URL.')];
  return schemeProblems(url, linkSchemes, [...path, 'url']);
}

function premiumProblems({ sku_id, custom_id, url, label, emoji }: ComponentBody, path: Path): Problem[] {
  if (!sku_id) return [required([...path, 'sku_id'], 'A premium button must name what it sells.')];
  if (!custom_id && !url && !label && !emoji) return [];
  const rule = 'A premium button has neither custom id, URL, label nor emoji.';
  return [problem(path, 'BASE_TYPE_INVALID', 'Premium buttons carry only an SKU', rule)];
}
