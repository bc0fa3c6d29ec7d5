// The unit tests that were built. Node 20 expands no patterns itself, and a pattern that matches nothing would test nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function testFiles(folder = 'dist') {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...testFiles(path));
    else if (entry.name.endsWith('.test.js')) found.push(path);
  }
  if (folder === 'dist') console.log(`${found.length} test files`);
  return found;
}
