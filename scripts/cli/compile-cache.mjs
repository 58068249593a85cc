import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What is imported from here on is compiled once for all starts. Not TypeScript: to begin with the first file of it, Node
// would have to load what reads types, which takes longer than Node itself.
enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/outpost/compiled'));
