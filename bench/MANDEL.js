// The work of MANDEL.bp by hand: floating point.
let count = 0;
for (let round = 1; round <= 5; round++) {
  for (let py = 0; py < 200; py++) {
    for (let px = 0; px < 200; px++) {
      const x0 = (px / 200) * 3.5 - 2.5;
      const y0 = (py / 200) * 2 - 1;
      let x = 0;
      let y = 0;
      let n = 0;
      while (x * x + y * y <= 4 && n < 100) {
        const next = x * x - y * y + x0;
        y = 2 * x * y + y0;
        x = next;
        n++;
      }
      count += n;
    }
  }
}
console.log(count);
