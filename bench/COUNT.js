// The work of COUNT BIG WITH F2 = "500" by hand, with the storage library alone.
import { openTable } from './table.js';

const big = openTable(process.argv[2], 'BIG');
let count = 0;
for (const { value } of big.getRange()) {
  if (value.split('\xfe')[1] === '500') count++;
}
await big.close();
console.log(count);
