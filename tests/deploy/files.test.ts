import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../src/config.ts';
import { createMetrics } from '../../src/metrics.ts';

// What operators take from here must agree with what the bot does.

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const METRIC = /\b(?:reckoner|nodejs|process)_[a-z0-9_]+\b/gu;

/** The names of metrics, those of a histogram's parts included, that a text speaks of. */
const metricsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(METRIC)].map(([name]) => name.replace(/_(?:bucket|sum|count)$/u, '')));

/** Every metric of a running bot by its name, without labels. */
const exported = async (): Promise<Set<string>> =>
  new Set([...(await createMetrics().text()).matchAll(/^# TYPE (\S+)/gmu)].map(([, name = '']) => name));

describe('the metrics', () => {
  it.each([
    'deploy/grafana-dashboard.json',
    'deploy/alerts.yaml',
    'deploy/alerts.test.yaml',
    'docs/operations.md',
  ])('that %s speaks of are there', async (file) => {
    const there = await exported();
    expect([...metricsIn(read(file))].filter((name) => !there.has(name))).toEqual([]);
  });

  it('are all explained', async () => {
    const explained = metricsIn(read('docs/operations.md'));
    const ours = [...(await exported())].filter((name) => name.startsWith('reckoner_'));
    expect(ours.filter((name) => !explained.has(name))).toEqual([]);
  });
});

describe('the alerts', () => {
  const named = z.object({
    groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string() })) })),
  });
  const proven = z.object({
    tests: z.array(
      z.object({
        alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })),
      }),
    ),
  });

  it('are each seen to go off by the tests for promtool', () => {
    const rules = named.parse(parse(read('deploy/alerts.yaml'))).groups.flatMap((group) => group.rules);
    const cases = proven
      .parse(parse(read('deploy/alerts.test.yaml')))
      .tests.flatMap((it) => it.alert_rule_test);
    const gone_off = cases.filter((it) => it.exp_alerts.length > 0).map(({ alertname }) => alertname);
    expect([...new Set(gone_off)].sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});

const compose = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      environment: z.record(z.string(), z.string()).optional(),
      restart: z.string(),
      stop_grace_period: z.string().optional(),
    }),
  ),
});

describe('the variables', () => {
  const named: Readonly<Record<string, string[]>> = {
    'deploy/compose.yaml': Object.keys(
      compose.parse(parse(read('deploy/compose.yaml'))).services.bot?.environment ?? {},
    ),
    Dockerfile: [...read('Dockerfile').matchAll(/(?<=^ENV .*)\b([A-Z_]+)=/gmu)].map(([, name = '']) => name),
    ...Object.fromEntries(
      ['deploy/reckoner.service', 'deploy/reckoner@.service'].map((file) => [
        file,
        [...read(file).matchAll(/^Environment=([A-Z_]+)=/gmu)].map(([, name = '']) => name),
      ]),
    ),
  };

  it.each(Object.entries(named))('that %s sets are read', (_file, names) => {
    expect(names).toContain('NODE_ENV');
    expect(names.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });
});

describe('the container', () => {
  const dockerfile = read('Dockerfile');
  const { services } = compose.parse(parse(read('deploy/compose.yaml')));
  const [, byHand = ''] = /^docker run -d (.+?) reckoner$/msu.exec(read('docs/operations.md')) ?? [];

  it('that is run by hand is run as by compose', () => {
    const set = Object.fromEntries(
      [...byHand.matchAll(/-e ([A-Z_]+)=(\S+)/gu)].map(([, name, value]) => [name, value]),
    );
    const { STORE_URL: _store, ...environment } = services.bot?.environment ?? {};
    expect(set).toEqual(environment);
    expect(byHand).toContain(`--restart ${services.bot?.restart}`);
    expect(`${/--stop-timeout (\d+)/u.exec(byHand)?.[1]}s`).toBe(services.bot?.stop_grace_period);
  });

  it('comes back after the machine was started anew', () => {
    for (const [name, { restart }] of Object.entries(services)) expect(restart, name).toBe('unless-stopped');
  });

  it('has code that its user can read, however strict the umask it was checked out under', () => {
    const stages = dockerfile.split(/^FROM /mu);
    const copying = stages.filter((stage) => /^COPY (?!--from).*\bsrc\b/mu.test(stage));
    expect(copying.map((stage) => /^RUN chmod -R a\+rX \.$/mu.test(stage))).toEqual([true]);
  });

  it('is given what it copies, and nothing else', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    const let_in = [...read('.dockerignore').matchAll(/^!(.+)$/gmu)].map(([, name = '']) => name);
    expect([...new Set(copied)].sort()).toEqual(let_in.sort());
    for (const name of copied) expect(existsSync(join(ROOT, name)), name).toBe(true);
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('finds itself by its answer %i: exit code %i', async (status, code) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const address = server.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    expect(await healthCheck(port)).toBe(code);
    expect(asked).toEqual(['/healthz']);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    expect(await healthCheck(port)).toBe(1);
  });

  /** Runs the image's own command, with the Node of the tests. */
  async function healthCheck(port: string): Promise<number | null> {
    const [, command = ''] = /^HEALTHCHECK [^\n]*\\\n\s+CMD (.+)$/mu.exec(dockerfile) ?? [];
    const [node, ...args] = z.array(z.string()).parse(JSON.parse(command));
    expect(node).toBe('node');
    const child = spawn(process.execPath, args, { env: { PORT: port }, stdio: 'ignore' });
    const [code] = await once(child, 'close');
    return code;
  }
});
