import type { ProblemMessages } from './problem-message.ts';

/** Messages about parts of a text that readers do not get to see. */
export const textProblemMessages = {
  'text-twice': ({ first }) => ({
    message: `this is here a second time, first in line ${first}`,
    cure: 'Remove it here.',
  }),
  'second-report': () => ({
    message: 'here begins a second report, as after a merge of two files with one name',
    cure: 'Move it to a file of its own, with "---" above it.',
  }),
  'html-dropped': ({ element }) => ({
    message: `<${element}> is left out of what readers see; its words stay`,
    cure: `Write it in markdown, or as \`<${element}>\` if the word itself is meant.`,
  }),
  'link-refused': ({ address, schemes }) => ({
    message: `"${shown(address)}" is not an address that a text may link to, so only its words are shown`,
    cure: `Link to one that begins with ${schemes.slice(0, 3).join(':, ')}: (also ${schemes.slice(3).join(', ')}), or write the address out.`,
  }),
  'anchor-missing': ({ anchor, nearest, known }) => ({
    message: `"#${shown(anchor)}" is not an update of this report, so the link leads nowhere`,
    cure:
      nearest === undefined
        ? known.length === 0
          ? 'Link to a whole address.'
          : `Its updates are ${known.map((each) => `#${each}`).join(', ')}; headings inside a text have no address.`
        : `Write "#${nearest}", which is there.`,
  }),
  'link-leaves-page': ({ address, target, page }) => ({
    message: `"${shown(address)}" leads to ${target}, which is outside of ${page}`,
    cure: `Write "${address.replace(/^(?:\.{0,2}\/)+/, '') || './'}" for a place on the page, or ${target} if you mean that.`,
  }),
  'picture-missing': ({ file, folder, nearest }) => ({
    message: `there is no picture "${shown(file)}" in ${folder}/`,
    cure:
      nearest === undefined
        ? 'Put it there, or correct the address.'
        : `Write "${nearest}", which is there.`,
  }),
} satisfies Partial<ProblemMessages>;

/** Shortens an address, which may contain a whole picture as data. */
function shown(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address;
}
