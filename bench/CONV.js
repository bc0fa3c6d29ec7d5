// The work of CONV.bp by hand: dates written and read, amounts with decimals and thousands.
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1967, 11, 31);
const two = (n) => String(n).padStart(2, '0');

function writeDate(day) {
  const date = new Date(DAY_ZERO + day * DAY);
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
}

function readDate(text) {
  const [month, day, year] = text.split('/');
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / DAY;
}

function writeAmount(cents) {
  const [whole, decimals] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

let total = 0;
for (let i = 1; i <= 500_000; i++) {
  total += readDate(writeDate(i));
  total += writeAmount(i).length;
  total += i.toFixed(2).padStart(10).length;
}
console.log(total);
