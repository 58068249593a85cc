import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.atom': 'application/atom+xml',
  '.rss': 'application/rss+xml',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.webmanifest': 'application/manifest+json',
};

/** A running server. `url` has no trailing slash and no base: `http://127.0.0.1:40123`. */
export interface StaticServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder the way GitHub Pages does, on 127.0.0.1 and a free port: `index.html` for a
 * folder, a redirect to a folder's trailing slash, `about.html` for `/about`, the folder's
 * `404.html` with status 404 for everything else. Nothing outside the folder is served, not through
 * `..` and not through a symbolic link.
 *
 * @param base The path the site was built for; starts and ends with a slash.
 */
export async function serveFolder(
  folder: string,
  { base = '/' }: { base?: string } = {},
): Promise<StaticServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    answer(root, base, request.url ?? '/', response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  target: string,
  response: ServerResponse,
): Promise<void> {
  const [path = '/', query] = target.split('?', 2);
  const redirect = (to: string): void => {
    response.writeHead(301, { location: query === undefined ? to : `${to}?${query}` }).end();
  };
  if (`${path}/` === base) {
    redirect(base);
    return;
  }

  const decoded = path.startsWith(base) ? decodedPath(path.slice(base.length)) : undefined;
  if (decoded !== undefined) {
    const direct = await kindOf(root, decoded);
    if (direct === 'folder' && decoded !== '' && !decoded.endsWith('/')) {
      redirect(`${path}/`);
      return;
    }
    const wanted = direct === 'folder' ? join(decoded, 'index.html') : decoded;
    for (const candidate of [wanted, `${decoded}.html`]) {
      if ((await kindOf(root, candidate)) === 'file') return send(root, candidate, 200, response);
    }
  }
  if ((await kindOf(root, '404.html')) === 'file') return send(root, '404.html', 404, response);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

function decodedPath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

async function kindOf(root: string, path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const real = await realpath(join(root, path));
    if (real !== root && !real.startsWith(root + sep)) return undefined;
    const found = await stat(real);
    if (found.isFile()) return path.endsWith('/') ? undefined : 'file';
    return found.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && isAbsence(error.code)) return undefined;
    throw error;
  }
}

function isAbsence(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP';
}

async function send(
  root: string,
  path: string,
  status: number,
  response: ServerResponse,
): Promise<void> {
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type });
  await pipeline(createReadStream(join(root, path)), response);
}
