/** A link to a message, which Discord draws as one. @param guild null in direct messages. */
export const messageLink = (guild: string | null, channel: string, message: string): string =>
  `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
