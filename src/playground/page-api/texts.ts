import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { SeenMessage } from '../acting.ts';
import { readMarkdown } from './markdown.ts';
import type { Texts } from './shapes.ts';

/** The texts of a message that hold markdown, read. Source of which do: Discord's documentation, resources/message. */
export function messageTexts(message: SeenMessage): Texts {
  return read([
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...componentTexts(message.components ?? []),
  ]);
}

/** The texts of a modal that hold markdown, read. */
export function modalTexts(modal: APIModalInteractionResponseCallbackData): Texts {
  return read(componentTexts(modal.components));
}

function embedTexts(embed: APIEmbed): readonly (string | undefined)[] {
  const fields = embed.fields ?? [];
  return [embed.title, embed.description, ...fields.flatMap(({ name, value }) => [name, value])];
}

type Components = readonly (
  | APIMessageTopLevelComponent
  | APIModalInteractionResponseCallbackData['components'][number]
)[];

// Text displays are found wherever they stand, by their one field that nothing else has.
function componentTexts(components: Components): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      if ('content' in value && typeof value.content === 'string') found.push(value.content);
      if ('components' in value) walk(value.components);
    }
  };
  walk(components);
  return found;
}

function read(sources: readonly (string | undefined)[]): Texts {
  const distinct = new Set(sources.flatMap((source) => source || []));
  return [...distinct].map((source) => [source, readMarkdown(source)]);
}
