import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** The paths of a certificate for 127.0.0.1, signed by itself, and of its key. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Makes one in a folder. */
export function selfMade(folder: string): Certificate {
  const made = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];
  const about = [
    '-days',
    '2',
    '-subj',
    '/CN=store.test',
    '-addext',
    'subjectAltName=DNS:store.test,IP:127.0.0.1',
  ];
  const files = ['-keyout', made.key, '-out', made.certificate];
  execFileSync('openssl', ['req', '-x509', ...curve, ...about, ...files], { stdio: 'ignore' });
  return made;
}

/** Until the running test ends this process trusts who has signed it, as with NODE_EXTRA_CA_CERTS. */
export function trust(certificate: string): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, readFileSync(certificate, 'utf8')]);
  onTestFinished(() => setDefaultCACertificates(before));
}
