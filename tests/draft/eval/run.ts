import '../../../src/temporal.ts';
import { join } from 'node:path';
import { evaluate } from './evaluation.ts';

// `npm run pack:eval`: how well drafts are made from the labelled articles, each folder by itself. It prints totals alone, so that
// nobody learns from it which of the held-out articles went wrong; with --slips it lists what went wrong in those of the development folder.
// It judges nothing: 1 is for what can't be read.

process.exitCode = await evaluate({
  articles: join(import.meta.dirname, '..', 'articles'),
  slips: process.argv.includes('--slips'),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
