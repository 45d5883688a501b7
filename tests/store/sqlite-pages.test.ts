import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/store/sqlite-database.ts';
import { prepareStatements } from '../../src/store/sqlite-statements.ts';

test('each page begins where the one before ended, and visits nothing that lies before', () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  const { firstPage, nextPage } = prepareStatements(db);
  const seeks = ({ sourceSQL }: { sourceSQL: string }) =>
    db
      .prepare(`EXPLAIN ${sourceSQL}`)
      .all('a', 'b', 5)
      .map(({ opcode }) => String(opcode))
      .filter((opcode) => opcode.startsWith('Seek'));
  expect([seeks(firstPage), seeks(nextPage)]).toEqual([['SeekGE'], ['SeekGT']]);
});
