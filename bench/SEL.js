// The work of SEL.bp by hand, with the storage library alone: all keys, then each record of what WR.js wrote.
import { openTable } from './table.js';

const big = openTable(process.argv[2], 'BIG');
let count = 0;
let total = 0;
for (const key of [...big.getKeys()]) {
  const record = big.get(key);
  if (record === undefined) continue;
  count++;
  total += Number(record.split('\xfe')[1]);
}
await big.close();
console.log(`${count} ${total}`);
