import type { ChannelType } from 'discord-api-types/v10';
import type { ShownPermission } from './permission-names.ts';
import type { MemberView } from './shapes.ts';

/** A server with everything in it, for whoever plays with it. */
export interface SettingsView {
  /** Those that can be given and taken. */
  readonly permissions: readonly ShownPermission[];
  readonly roles: readonly RoleSettings[];
  readonly channels: readonly ChannelSettings[];
  readonly members: readonly (MemberView & { readonly name: string })[];
}

export interface RoleSettings {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
  /** An application's own. */
  readonly managed: boolean;
  readonly permissions: readonly ShownPermission[];
}

export interface ChannelSettings {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  readonly overwrites: readonly {
    readonly id: string;
    readonly member: boolean;
    readonly allow: readonly ShownPermission[];
    readonly deny: readonly ShownPermission[];
  }[];
}
