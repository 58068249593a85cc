import { parseBuiltPage, type BuiltPage } from '../../src/deployment/built-page.ts';
import { request, RequestError } from '../http/request.ts';

/** The `build.json` that a page serves, or why there is none. */
export async function fetchBuiltPage(
  url: string,
): Promise<BuiltPage | { readonly reason: string }> {
  try {
    const { status, text } = await request(`${url.replace(/\/*$/, '/')}build.json?${Date.now()}`);
    const built = status === 200 ? parseBuiltPage(text) : undefined;
    const what = status === 200 ? ' with something else' : '';
    return built ?? { reason: `it answers ${status}${what}` };
  } catch (error) {
    if (error instanceof RequestError) return { reason: error.message };
    throw error;
  }
}
