import '../../src/temporal.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { BENCHES } from './benches.ts';
import { withFindings } from './document.ts';
import { calmText, machineText, watchMachine } from './machine.ts';
import { isReached, tableOf } from './table.ts';

// npm run bench [-- name …] [--quick] [--write]
// Without names all run. `--quick` shows that they run at all; `--write` puts the tables into docs/performance.md.

const DOCUMENT = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length === 0)
    return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
  throw new Error(
    `there is no bench ${unknown.join(', ')}; there are ${BENCHES.map(({ name }) => name).join(', ')}`,
  );
}

/** Runs one, shows what it found, and gives the names of figures that missed their goals. */
async function measure(bench: Bench): Promise<string[]> {
  say(`\n## ${bench.title} (${bench.name})`);
  const calm = watchMachine();
  const began = performance.now();
  const rows = await bench.run({ quick: values.quick, say: (line) => say(`  ${line}`) });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const rounds = values.quick ? 'quick: the figures say nothing' : `${bench.rounds} rounds`;
  const circumstances = `${machineText()}; ${rounds}, ${seconds} s; ${calmText(calm())}.`;
  const table = tableOf(rows);
  say(`\n${table}\n\n${circumstances}`);
  if (values.write) {
    const findings = `### ${bench.title}\n\n${bench.how}\n\n${table}\n\n${circumstances}`;
    writeFileSync(DOCUMENT, withFindings(readFileSync(DOCUMENT, 'utf8'), bench.name, findings));
  }
  return rows.filter((row) => !isReached(row)).map(({ figure }) => `${bench.name}: ${figure}`);
}

if (values.quick && values.write) throw new Error('figures of a quick run say nothing: they are not written');
const missed: string[] = [];
for (const bench of chosen(positionals)) missed.push(...(await measure(bench)));
if (!values.quick)
  say(missed.length > 0 ? `\nnot reached:\n  ${missed.join('\n  ')}` : '\nevery goal is reached');
