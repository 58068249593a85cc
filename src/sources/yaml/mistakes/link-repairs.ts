import type { Candidate } from './line-repairs.ts';

/** `url: [Status](https://…)`, `- [Blog](https://…)`: the links of markdown; `mailto: x@y` with a space. */
export function links(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, head = '', name = '', url = ''] =
    /^(\s*(?:- +)?(?:(?:url|homepage|support|runbook|join|hub|upstream): +)?)\[([^\]]{1,80})\]\((\S{1,200})\)\s*$/.exec(
      line,
    ) ?? [];
  const mail = line.replace(/^(\s*(?:support|url): +mailto:) +(?=\S+$)/, '$1');
  const isUpstream = /upstream: +$/.test(head);
  const link = isUpstream
    ? `[{ name: ${name}, url: ${url} }]`
    : head.includes(':')
      ? url
      : `{ name: ${name}, url: ${url} }`;
  const repaired = url === '' || head.trim() === '' ? mail : `${head}${link}`;
  const addTo: Candidate['addTo'] = (problems, at) => {
    problems.add('yaml-unquoted', at, { instead: repaired.trimStart() });
  };
  return [{ line: repaired, column: head.length + 1, addTo }];
}
