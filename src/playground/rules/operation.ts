import type { APIApplicationCommand, ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';

/** Where a command is registered. */
export type CommandScope = 'global' | 'guild';

/** What a person did that the bot now answers. `modal-from-message`: the modal was opened by a component. */
export type InteractionKind = 'command' | 'component' | 'autocomplete' | 'modal' | 'modal-from-message';

/** One uploaded part of a multipart request; `id` is the `n` of `files[n]`. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** What an edit is applied to: the message as it stands. */
export interface StandingMessage {
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly unknown[];
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
  readonly sticker_items?: readonly unknown[];
  readonly poll?: unknown;
}

/** The scheduled event that is modified. Times are ISO 8601 instants. */
export interface StandingEvent {
  readonly status: number;
  readonly entity_type: number;
  readonly channel_id: string | null;
  readonly entity_metadata: { readonly location?: string } | null;
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string | null;
}

/** Where a command is made, and beside which. */
export interface CommandContext {
  readonly scope: CommandScope;
  /** The commands that the scope holds already (for an edit: without the edited one). */
  readonly existing: readonly Pick<APIApplicationCommand, 'name' | 'type'>[];
}

/** The files of a request. */
export interface FilesContext {
  /** The files that came with the request. */
  readonly files?: readonly UploadedFile[];
  /** Bytes that one file may have; Discord's default for bots is 10 MiB. */
  readonly fileLimit?: number;
}

/** An edit and the message as it stands. */
export interface EditContext extends FilesContext {
  readonly current: StandingMessage;
}

/** When and beside how many others an event is made. */
export interface EventContext {
  /** Now, as milliseconds since the epoch. */
  readonly now: number;
  /** How many events of the server are scheduled or active. */
  readonly pending: number;
}

type Nothing = Readonly<Record<never, never>>;

/** Each request whose body is checked, with the facts that its rules need beside the body. */
export interface OperationContexts {
  'commands.overwrite': { readonly scope: CommandScope };
  'command.create': CommandContext;
  'command.edit': CommandContext & {
    /** The command as it stands. */
    readonly current: Pick<APIApplicationCommand, 'name' | 'description' | 'type'> & object;
  };
  'interaction.callback': FilesContext & {
    readonly kind: InteractionKind;
    /** For components: the message that they sit on. */
    readonly current?: StandingMessage;
    /** For autocomplete: the type of the option that is being typed. */
    readonly optionType?: ApplicationCommandOptionType;
  };
  'followup.create': FilesContext;
  'followup.edit': EditContext;
  'original.edit': EditContext & {
    /** True while the original is the empty deferral (callback type 5), which this edit fills. */
    readonly deferred?: boolean;
  };
  'message.create': FilesContext;
  'message.edit': EditContext;
  'message.crosspost': Nothing;
  'messages.bulk-delete': Nothing;
  'thread.start-from-message': Nothing;
  'thread.start': Nothing;
  'forum.post': FilesContext & {
    /** Ids of the forum's tags, and whether one of them must be given. */
    readonly tags?: readonly string[];
    readonly tagRequired?: boolean;
  };
  'thread.modify': Nothing;
  'channel.create': Nothing;
  'channel.modify': { readonly channelType?: ChannelType };
  'channel.overwrite': Nothing;
  'role.create': Nothing;
  'role.modify': Nothing;
  'member.modify': { readonly now: number };
  'event.create': EventContext;
  'event.modify': EventContext & { readonly current: StandingEvent };
  'dm.create': Nothing;
}

export type Operation = keyof OperationContexts;
