// The work of FIB.bp and FIBSUB.bp by hand: results come back through an argument, as QMBasic's do.
function fibonacci(n, result) {
  if (n < 2) {
    result.value = n;
    return;
  }
  const first = { value: 0 };
  const second = { value: 0 };
  fibonacci(n - 1, first);
  fibonacci(n - 2, second);
  result.value = first.value + second.value;
}
const result = { value: 0 };
fibonacci(31, result);
console.log(result.value);
