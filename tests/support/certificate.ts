import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

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
    '/CN=redis.test',
    '-addext',
    'subjectAltName=DNS:redis.test,IP:127.0.0.1',
  ];
  const files = ['-keyout', made.key, '-out', made.certificate];
  execFileSync('openssl', ['req', '-x509', ...curve, ...about, ...files], { stdio: 'ignore' });
  return made;
}
