// Interaction tokens stand in paths and payloads; the bot token stands in IDENTIFY and RESUME.
const secretPaths = [/^(\/interactions\/[^/]+\/)[^/]+/, /^(\/webhooks\/[^/]+\/)[^/]+/];

/** A path with the token in it, if any, made unreadable. */
export function redactPath(path: string): string {
  return secretPaths.reduce((text, secret) => text.replace(secret, '$1[redacted]'), path);
}

/** A copy of a JSON value in which every `token` is made unreadable. */
export function redactTokens(value: unknown): unknown {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'token' ? '[redacted]' : inner)));
}
