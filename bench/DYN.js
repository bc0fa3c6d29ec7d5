// The work of DYN.bp by hand: an array of 200,000 fields made item by item and read again, ten times; its text at the end.
let total = 0;
let fields = [];
for (let round = 1; round <= 10; round++) {
  fields = [];
  for (let i = 1; i <= 200_000; i++) fields.push(String(i));
  for (let i = 0; i < 200_000; i++) total += Number(fields[i]);
}
console.log(`${total} ${fields.join('\xfe').length}`);
