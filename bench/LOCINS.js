// The work of LOCINS.bp by hand: a word index kept sorted by binary search.
const words = [];
let key = 1;
let hits = 0;
for (let i = 1; i <= 60_000; i++) {
  key = (key * 7919 + 12345) % 104729;
  const word = `W${key % 5000}`;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  if (words[low] === word) hits++;
  else words.splice(low, 0, word);
}
console.log(`${words.length} ${hits} ${words[99]}`);
