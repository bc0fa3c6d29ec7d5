// The work of LOOP.bp by hand: 40 million additions.
let x = 0;
for (let i = 1; i <= 40_000_000; i++) x += i;
console.log(x);
