/** Why a server could not be reached, in a line. Where several addresses were tried, what the first one said. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** Node's codes for a certificate that can't be trusted (`tls`, "X509 certificate error codes"), and for a server that speaks no TLS. */
const UNTRUSTED =
  /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA)/u;

/** Whether a connection failed since one side does not trust the other: a later try would meet the same. */
export function isUntrusted(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.length > 0) return isUntrusted(error.errors[0]);
  return error instanceof Error && 'code' in error && UNTRUSTED.test(String(error.code));
}

/** Node's code for a certificate that is trusted and not this server's. */
const MISNAMED = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** What an operator can do about that; nothing for what has other causes. */
export function trustRemedy(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return trustRemedy(error.errors[0]);
  if (!isUntrusted(error)) return '';
  return error instanceof Error && 'code' in error && error.code === MISNAMED
    ? ' If it is the right server, name it in STORE_URL as its certificate does.'
    : ' If it is the right server, set NODE_EXTRA_CA_CERTS to a file with the certificate of who has signed its own.';
}

/** Whether a file that the address names can't be read, as that of a certificate: a later try would meet the same. */
export const isUnreadableFile = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'open' || 'path' in error);

/** Whether it is a mistake of ours, and no network's fault: to try it again would meet it again. */
export const isMistake = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  error instanceof ReferenceError ||
  error instanceof SyntaxError;
