/**
 * The fields of a form, as `application/x-www-form-urlencoded` or `multipart/form-data` has them; undefined for a text
 * that is not a form. The boundary is taken from the first line, so no header is needed.
 */
export function parseFormFields(text: string): Record<string, string> | undefined {
  const [, boundary] = /^(--[^\s"]{1,80})\r?\nContent-Disposition: form-data/i.exec(text) ?? [];
  if (boundary !== undefined) return multipartFields(text, boundary);
  // Base64 ends in such signs as well.
  const isForm = /^[?&]?[\w.~%+[\]-]+=/.test(text) && !/^[\w+/-]+={1,2}$/.test(text);
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : undefined;
}

function multipartFields(text: string, boundary: string): Record<string, string> {
  const parts = text.split(boundary).slice(1);
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [, head = '', value = ''] = /^\r?\n(.*?)\r?\n\r?\n(.*)$/s.exec(part) ?? [];
      const name = /\bname="([^"]*)"/.exec(head)?.[1];
      return name === undefined ? [] : [[name, value.replace(/\r?\n$/, '')]];
    }),
  );
}

/** Forms that tools send with their whole JSON in one field. */
export const wholeFields: readonly string[] = ['payload', 'data'];
