import path from 'node:path';

import type { AstroIntegration } from 'astro';

/**
 * Reloads the browser when a file of the content folder changes, comes or goes.
 * @param changed Called before.
 */
export function contentWatcher(folder: string, changed: () => void): AstroIntegration {
  const watched = path.resolve(folder);
  return {
    name: 'outpost-content-watcher',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(watched);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(watched + path.sep)) return;
          changed();
          // Astro remembers which pages there are, and what they show, until it hears of other content.
          for (const { hot } of Object.values(server.environments)) {
            hot.send('astro:content-changed', {});
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
