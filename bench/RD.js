// The work of RD.bp by hand, with the storage library alone: 500,000 random reads of what WR.js wrote.
import { openTable } from './table.js';

const big = openTable(process.argv[2], 'BIG');
let total = 0;
let key = 1;
for (let i = 1; i <= 500_000; i++) {
  key = ((key * 7919 + 13) % 200_000) + 1;
  const record = big.get(`K${key}`);
  if (record !== undefined) total += Number(record.split('\xfe')[1]);
}
await big.close();
console.log(total);
