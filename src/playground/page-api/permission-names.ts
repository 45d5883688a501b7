import { PermissionFlagsBits } from 'discord-api-types/v10';

/** The permissions that the page lets one give and take: those that decide what a bot and its people can do. */
export const shownPermissions = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseApplicationCommands',
  'UseExternalApps',
  'PinMessages',
  'ManageMessages',
  'ManageThreads',
  'ManageChannels',
  'ManageRoles',
  'CreateEvents',
  'ManageEvents',
  'ManageGuild',
  'Administrator',
] as const satisfies readonly (keyof typeof PermissionFlagsBits)[];

export type ShownPermission = (typeof shownPermissions)[number];

/** Which of the shown permissions these bits hold. */
export function permissionNames(bits: bigint): readonly ShownPermission[] {
  return shownPermissions.filter((name) => (bits & PermissionFlagsBits[name]) !== 0n);
}

/** Bits with a permission given or taken. */
export function withPermission(bits: bigint, name: ShownPermission, given: boolean): bigint {
  const bit = PermissionFlagsBits[name];
  return given ? bits | bit : bits & ~bit;
}
