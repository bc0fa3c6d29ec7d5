// The work of GOSUBS.bp by hand: 15 million calls of a function without arguments.
let total = 0;
function reset() {
  total = 0;
}
function addTo(i) {
  total += i;
  if (total > 1_000_000) reset();
}
for (let i = 1; i <= 15_000_000; i++) addTo(i);
console.log(total);
