import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** Preloaded with `--import`: kills the process at the n-th operation on the disk, a write half done. */
const killAt = Number(process.env.KILL_AT);
let count = 0;

for (const name of ['writeFileSync', 'renameSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    const [file, text] = args;
    // Tools keep files of their own elsewhere.
    if (!String(file).startsWith(process.env.KILL_IN)) return original(...args);
    count += 1;
    if (count === killAt) {
      if (name === 'writeFileSync') original(file, text.slice(0, text.length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
