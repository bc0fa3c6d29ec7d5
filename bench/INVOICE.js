// The work of INVOICE.bp by hand, with the storage library alone: orders written, read and priced, each customer updated in a
// transaction of its own, as every WRITE of the original stands for itself.
import { openTable } from './table.js';

const orders = openTable(process.argv[2], 'ORD');
const customers = openTable(process.argv[2], 'CUS');
const numbers = Array.from({ length: 5 }, (_, i) => i + 1);
for (let i = 1; i <= 50_000; i++) {
  const fields = [
    `C${(i * 37) % 1000}`,
    14_000 + (i % 365),
    numbers.map((l) => `P${(i * l) % 200}`).join('\xfd'),
    numbers.map((l) => ((i + l) % 9) + 1).join('\xfd'),
    numbers.map((l) => (i * l) % 10_000).join('\xfd'),
  ];
  orders.put(i, fields.join('\xfe'));
}
await orders.flushed;
let total = 0;
for (const id of [...orders.getKeys()]) {
  const order = orders.get(id).split('\xfe');
  const quantities = order[3].split('\xfd');
  const prices = order[4].split('\xfd');
  let sum = 0;
  for (let line = 0; line < quantities.length; line++) {
    sum += Number(quantities[line]) * Number(prices[line]);
  }
  customers.transactionSync(() => {
    const customer = (customers.get(order[0]) ?? '0\xfe0\xfe0').split('\xfe').map(Number);
    customer[0] += sum;
    customer[1]++;
    if (Number(order[1]) > customer[2]) customer[2] = Number(order[1]);
    customers.put(order[0], customer.join('\xfe'));
  });
  total += sum;
}
await customers.close();
await orders.close();
console.log((total / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }));
