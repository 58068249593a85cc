import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Preloaded with `--import`: before each operation on the disk below `COPY_FROM` it copies that folder to one of
 * `COPY_TO`, named by count, with a write half done: what would be there, were the process killed at that moment.
 */
const { COPY_FROM: from, COPY_TO: to } = process.env;
let count = 0;

for (const name of ['writeFileSync', 'renameSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    const [file, text] = args;
    // Tools keep files of their own elsewhere.
    if (String(file).startsWith(from)) {
      count += 1;
      const copy = path.join(to, String(count));
      fs.cpSync(from, copy, { recursive: true });
      const half = name === 'writeFileSync' && text.slice(0, text.length / 2);
      if (half !== false) original(path.join(copy, path.relative(from, String(file))), half);
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
