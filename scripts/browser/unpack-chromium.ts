/**
 * Run as a process of its own: unpacks @sparticuz/chromium into the folder that `TMPDIR` names,
 * the only place its `inflate` writes to. Arguments: the package's archives.
 */
import { inflate } from '@sparticuz/chromium';

await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
