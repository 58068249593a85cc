import { UsageError } from '../authoring/usage-error.ts';
import { toPageAddress } from '../sources/page/page-address.ts';
import { componentId } from '../sources/page/page-schema.ts';
import { toFileName } from '../sources/text/file-name.ts';

/** The answers of a person who starts a page. */
export interface Answers {
  readonly name: string;
  readonly components: readonly { readonly id: string; readonly name: string }[];
  /** Undefined: where GitHub Pages serves the repository. */
  readonly url: string | undefined;
}

/** The action that the workflows call: `owner/name@ref`. */
export interface ActionSource {
  readonly repository: string;
  readonly ref: string;
}

/** Components as flags name them, `api=API` or a name alone, whose id is then made from it. @throws UsageError */
export function parseComponents(
  given: readonly string[],
): { readonly id: string; readonly name: string }[] {
  const components = given
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [, id, name] = /^([^=]*)=(.*)$/.exec(text)?.map((part) => part.trim()) ?? [];
      if (id === undefined || name === undefined) {
        return { id: toFileName(text, 'component'), name: text };
      }
      if (componentId.safeParse(id).success && name !== '') return { id, name };
      const instead = `${toFileName(id || name, 'component')}=${name || id || 'NAME'}`;
      throw new UsageError(
        `"${text}" is not ID=NAME, where ID is of lower-case letters and digits; write ${instead}.`,
      );
    });
  if (components.length === 0) {
    throw new UsageError('A page has at least one component; name what people use: api=API.');
  }
  const twice = components.find(({ id }, index) =>
    components.slice(0, index).some((other) => other.id === id),
  );
  if (twice) throw new UsageError(`Two components have the id "${twice.id}"; write ID=NAME.`);
  return components;
}

/** Parses `owner/name@ref`. @throws UsageError for anything else */
export function parseActionSource(text: string): ActionSource {
  const [, repository, ref] =
    /^([A-Za-z0-9][\w-]*\/[\w.-]+)@([\w.][\w./-]*)$/.exec(text.trim()) ?? [];
  if (repository === undefined || ref === undefined) {
    throw new UsageError(
      `"${text}" is not an action; write OWNER/REPOSITORY@REF, as acme/outpost@v1`,
    );
  }
  return { repository, ref };
}

/** The address of a page, or undefined for an empty answer. @throws UsageError */
export function parseUrl(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const url = toPageAddress(text.trim());
  if (url === undefined) {
    throw new UsageError(
      `"${text}" is not an address; write one such as https://status.example.org/`,
    );
  }
  return url;
}

/** `acme/outpost` of the address of a remote on `host`; undefined for other addresses. */
export function repositoryOfRemote(address: string, host = 'github.com'): string | undefined {
  const escaped = host.replaceAll('.', String.raw`\.`);
  const form = new RegExp(
    `^(?:https?://|ssh://)?(?:[^@/]*@)?${escaped}[:/]([\\w-]+/[\\w.-]+?)(?:\\.git)?/?$`,
  );
  return form.exec(address.trim())?.[1];
}

/**
 * The custom domain that GitHub Pages has to know to serve a page there; undefined when it serves it at its own
 * address.
 */
export function customDomain(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : new URL(url).hostname;
  return host?.endsWith('.github.io') ? undefined : host;
}
