export interface Reply {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
}

export const notFound: Reply = { status: 404, data: { message: 'Not Found' } };

export function ok(data: unknown, status = 200): Reply {
  return { status, data };
}

export function invalid(message: string): Reply {
  return { status: 422, data: { message: 'Validation Failed', errors: [{ message }] } };
}

/** One page of a list, with GitHub's `Link` header: absolute, by the repository's number. */
export function page(items: readonly unknown[], url: URL, repositoryPath: string): Reply {
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('per_page') ?? 30)));
  const number = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, relation: string): string => {
    const target = new URL(url);
    target.pathname = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, repositoryPath);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  const data = items.slice((number - 1) * size, number * size);
  return {
    status: 200,
    data,
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}
