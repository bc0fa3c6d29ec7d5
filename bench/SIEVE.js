// The work of SIEVE.bp by hand: 50 rounds of a sieve over 200,000 numbers.
const n = 200_000;
const isPrime = new Array(n + 1).fill(0);
let count = 0;
for (let round = 1; round <= 50; round++) {
  isPrime.fill(1);
  for (let i = 2; i <= Math.floor(Math.sqrt(n)); i++) {
    if (isPrime[i]) for (let j = i * i; j <= n; j += i) isPrime[j] = 0;
  }
  count = 0;
  for (let i = 2; i <= n; i++) if (isPrime[i]) count++;
}
console.log(count);
