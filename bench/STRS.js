// The work of STRS.bp by hand: texts put together, taken apart, searched and raised to capitals.
let total = 0;
for (let i = 1; i <= 1_000_000; i++) {
  const text = `ITEM*${i}*${i * 7}*END`;
  total += Number(text.split('*')[2]);
  if (text.includes('99')) total++;
  total += text.toUpperCase().length;
}
console.log(total);
