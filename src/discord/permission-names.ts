import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Names of permissions as Discord's English client has them: "SendMessages" is "Send Messages". */
export const namesOf = (permissions: bigint): string[] =>
  Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => (permissions & bit) === bit)
    .map(([name]) => name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));
