import { inLines, whatToType } from './cure-wording.ts';
import type { ProblemMessages } from './problem-message.ts';

/** Messages about whole files. */
export const fileProblemMessages = {
  'not-utf8': ({ byte }) => ({
    message: `the file is not UTF-8 (byte ${byte} does not belong)`,
    cure: 'Save it as UTF-8.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    message: `the file has ${Math.ceil(bytes / 1024)} KB; at most ${limit / 1024} KB are read`,
    cure: 'Shorten it, or link to the long part.',
  }),
  'file-name': ({ name, suggestion, isBackup }) => ({
    message: `"${name}" cannot stand in a URL on every system`,
    cure: `${isBackup === true ? 'Delete it, or name' : 'Name'} it "${suggestion}": lower-case letters, digits and single dashes.`,
  }),
  'file-unexpected': ({ suggestion }) => ({
    message: 'this is not read: reports are .md files in incidents, maintenances and announcements',
    cure: `Move it elsewhere, or name it "${suggestion}" if it is a report.`,
  }),
  'file-misplaced': ({ suggestion }) => ({
    message: 'nothing reads this here, and it may be a report',
    cure: `Move it to "${suggestion}", or out of content/ if it is not one.`,
  }),
  'file-draft': ({ suggestion }) => ({
    message: 'nothing reads a draft, and this one tells of an incident that is not over',
    cure: `Name it "${suggestion}" if it is going on; else move it out of content/.`,
  }),
  'nul-character': ({ instead }) => ({
    message: 'this line holds a character that nobody sees, U+0000',
    cure: `Type it anew: "${instead}".`,
  }),
  'file-misnamed': ({ suggestion }) => ({
    message: 'nothing reads this under its name',
    cure: `Name it "${suggestion}".`,
  }),
  'file-copy': ({ original }) => ({
    message: `this looks like a copy of "${original}", and only one of the two can be read`,
    cure: `Put what is new in it into "${original}", then delete it.`,
  }),
  'report-renamed': ({ before }) => ({
    message: `this report was "${before}" before, and its address and the ids of its entries are made from the name: readers are sent all of it once more`,
    cure: `Name it "${before}.md" again, or write "was: ['${before}']", so that at least the old address leads here.`,
  }),
  'maintenance-removed': ({ id }) => ({
    message: 'this file is gone, so nobody tells readers that the planned work is called off',
    cure: `Bring it back and type "npm run maintenance -- cancel ${id}".`,
  }),
  'incident-removed': () => ({
    message: 'this file is gone, so nobody tells readers how the incident ended, which was open',
    cure: 'Bring it back and end it, with "false_alarm: true" if it never was.',
  }),
  'file-backup': ({ original }) => ({
    message: `an editor left this beside "${original}"; nothing reads it`,
    cure: 'Delete it.',
  }),
  'folder-unexpected': ({ into }) => ({
    message: 'folders in here are not read',
    cure: `Move the files in it to "${into}/".`,
  }),
  'file-unreadable': ({ reason }) => ({
    message: `the file cannot be read (${reason})`,
    cure: 'Check that it exists and that you may read it.',
  }),
  'record-unreadable': () => ({
    message: 'this is not the record that the sync writes, so nobody knows which issues are open',
    cure: 'Run "npm run sync": it reads all issues again and writes the record anew.',
  }),
  'issues-unread': ({ since }) => ({
    message: `no run could read the issues on GitHub since ${since}, so nobody knows which are open`,
    cure: 'Run "npm run sync" until it succeeds; or write "sync: false" below "github:" in page.yml, if the page follows no issues any more.',
  }),
  'file-not-plain': ({ what }) => ({
    message: {
      link: 'this is a link, and links are not followed',
      other: 'this is neither a file nor a folder',
      hidden: 'its name begins with a dot, so it is not served',
    }[what],
    cure: {
      link: 'Put the file or folder itself here.',
      other: 'Remove it.',
      hidden:
        'Remove it, or give it another name. Of such names, .well-known, .nojekyll and .domains are served.',
    }[what],
  }),
  'page-missing': () => ({
    message: 'the file is missing',
    cure: 'Write one with at least "name: My Status" and "components: []".',
  }),
  'frontmatter-missing': ({ stands, instead }) => ({
    message: 'the file does not begin with frontmatter',
    cure:
      instead !== undefined
        ? inFences(instead)
        : {
            none: 'Begin with a line "---", then "title: …", then another line "---".',
            'empty lines': 'Remove the empty lines before "---".',
            keys: 'Write a line "---" above the first key, and another below the last.',
            'other marks': 'Write "---", three hyphens, in this line and in the one that ends it.',
            braces: 'Write a line "---" above the first "{", and another below the last "}".',
          }[stands ?? 'none'],
  }),
  'frontmatter-unclosed': () => ({
    message: 'the frontmatter is never closed',
    cure: 'Write a line "---" after the last key.',
  }),
  'frontmatter-fence': ({ found, isMeant }) => ({
    message: `"${found.slice(0, 40)}" stands where the frontmatter could end`,
    cure: isMeant
      ? 'Write "---", three hyphens, in this line.'
      : found.trimEnd() === '---'
        ? 'Write "---" without the space after it.'
        : found.startsWith('---#')
          ? `Write "---" in this line, and "${found.slice(3)}" in the next one.`
          : 'Close it with a line of exactly "---", and let no line before it begin with these marks.',
  }),
  'frontmatter-language': ({ language, instead }) => ({
    message: `frontmatter in ${language} is not read`,
    cure:
      instead !== undefined
        ? inFences(instead)
        : // JSON is YAML as well.
          /^(?:y|json$)/.test(language)
          ? 'Write "---" alone in this line.'
          : 'Write it as YAML between two lines "---".',
  }),
  'yaml-syntax': ({ reason }) => ({
    message: `this is not YAML: ${reason.replace(/\s+/g, ' ')}`,
    cure: 'Compare it with the lines around it: a key, a colon and a space, indented like its neighbours.',
  }),
  'yaml-tab': ({ instead }) => ({
    message: 'this line is indented by a tab, which YAML does not allow',
    cure: `Indent it by spaces: ${inLines(instead)}.`,
  }),
  'yaml-hidden': ({ character, instead }) => ({
    message: `this line holds ${character === 'U+00A0' ? 'a no-break space' : 'a character that is not what it looks like'}, ${character}`,
    cure: `Type it anew: "${instead}".`,
  }),
  'yaml-space': ({ instead }) => ({
    message: 'a colon and a space belong after a key, and a space after a dash',
    cure: `Write "${instead}".`,
  }),
  'yaml-comma': ({ instead }) => ({
    message: 'a line in YAML does not end with a comma',
    cure: `Write "${instead}".`,
  }),
  'yaml-divided': ({ mark }) => ({
    message: `a line "${mark}" ends it, and more follows`,
    cure: `Remove the line "${mark}".`,
  }),
  'yaml-comment': ({ instead }) => ({
    message: 'a comment in YAML begins with #',
    cure: `Write "${instead}".`,
  }),
  'yaml-dash': ({ instead, isMissing }) => ({
    message: `an item of a list begins with a hyphen, and this ${isMissing ? 'one has none' : 'is another mark'}`,
    cure: isMissing ? `Write "${instead}".` : `Type it anew: "${instead}".`,
  }),
  'yaml-braces': ({ instead, isInside }) => ({
    message: isInside ? 'parts in brackets need commas' : 'keys on one line need braces',
    cure: `Write "${instead}".`,
  }),
  'yaml-wrapped': ({ instead }) => ({
    message: 'this text goes on in the next line',
    cure: `Write "${instead}" on one line, and remove the next.`,
  }),
  'yaml-joined': ({ instead }) => ({
    message: 'each key stands on a line of its own',
    cure: whatToType(instead),
  }),
  'yaml-indent': ({ instead, spaces }) => ({
    message: 'this line is indented unlike its neighbours',
    cure: `Write it with ${spaces} space${spaces === 1 ? '' : 's'} before it: ${inLines(instead)}.`,
  }),
  'conflict-markers': ({ hasBase }) => ({
    message: 'git left two versions of this file in it',
    cure: `Keep what is right of both, of a report the updates of both, oldest first; then delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>"${hasBase ? ', and all from "|||||||" to "=======", which is older than both' : ''}.`,
  }),
  'log-orphan': ({ nearest }) => ({
    message: 'no incident and no maintenance has this name, so this log belongs to none',
    cure:
      nearest === undefined
        ? 'Name it as the file of the report is named.'
        : `Name it "${nearest}".`,
  }),
  'log-undated': ({ said, instant }, moment) => ({
    message: 'nobody can tell when this was done',
    cure: `Write "- ${instant ?? moment}${said}", with the instant that is right.`,
  }),
  'log-unsorted': () => ({
    message: 'this was done before what stands above it',
    cure: 'Put the oldest first.',
  }),
  'yaml-unopened': ({ mark, instead }) => ({
    message: `this ${mark} closes nothing`,
    cure: `Write ${instead}`,
  }),
  'yaml-unclosed': ({ mark, instead }) => ({
    message: `this ${mark} is never closed`,
    cure: `Write ${instead}`,
  }),
  'yaml-unquoted': ({ instead }) => ({
    message: 'this text means something else to YAML as long as it has no quotes around it',
    cure: `Write ${instead}`,
  }),
  'toml-syntax': ({ reason }) => ({
    message: `this is not TOML: ${reason.replace(/\s+/g, ' ')}`,
    cure: 'Correct it, or write it as YAML between two lines "---".',
  }),
  'yaml-duplicate-key': ({ key, first }) => ({
    message: `"${key}" is here a second time`,
    cure: `Keep this one or the one of line ${first}, or put what both say under one.`,
  }),
  'yaml-alias': ({ found, instead }) => ({
    message: `YAML anchors and aliases are not read ("${found}")`,
    cure:
      instead === undefined
        ? 'Write the value out, or quote it if the mark belongs to the text.'
        : `Write ${instead}`,
  }),
  'yaml-tag': ({ found, instead }) => ({
    message: `YAML tags are not read ("${found}")`,
    cure:
      instead === undefined
        ? 'Remove it, or quote the value if the mark belongs to the text.'
        : `Write ${instead}`,
  }),
  'yaml-merge-key': () => ({
    message: 'YAML merge keys ("<<") are not read',
    cure: 'Write the keys out.',
  }),
  'yaml-too-deep': ({ limit }) => ({
    message: `the YAML is nested more than ${limit} deep`,
    cure: 'Nothing that is read here nests that deep; remove it.',
  }),
  'not-a-map': ({ found, instead, above }) => ({
    message: `expected "key: value" lines, found ${found}`,
    cure:
      instead !== undefined
        ? whatToType(instead)
        : above !== undefined
          ? `Write "${above}" in a line of its own above it.`
          : 'Write at least "title: …".',
  }),
} satisfies Partial<ProblemMessages>;

function inFences(lines: string): string {
  return `Write ${['---', ...lines.split('\n'), '---'].map((line) => `"${line}"`).join(', ')}, each in a line of its own.`;
}
