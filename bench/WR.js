// The work of WR.bp by hand, with the storage library alone: 200,000 records written, not synced. The argument is a folder.
import { openTable } from './table.js';

const big = openTable(process.argv[2], 'BIG');
await big.transaction(() => {
  for (let i = 1; i <= 200_000; i++) {
    const fields = [`NAME ${i}`, i % 1000, i * 1.5, `CITY${i % 50}`, 'X'.repeat(120)];
    big.put(`K${i}`, fields.join('\xfe'));
  }
});
await big.close();
console.log('OK');
