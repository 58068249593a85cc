import { folderMark } from '../model/page/deploy-command.ts';

/** The shell line for a `deploy` command of `page.yml`: `{dir}` becomes the folder, quoted as its place demands. */
export function toDeployLine(command: string, folder: string): string {
  let line = '';
  let quote = '';
  for (let index = 0; index < command.length; index += 1) {
    const character = command.charAt(index);
    if (command.startsWith(folderMark, index)) {
      line += quotedWithin(quote, folder);
      index += folderMark.length - 1;
    } else if (character === '\\' && quote !== "'") {
      line += command.slice(index, index + 2);
      index += 1;
    } else {
      if (quote === '' && /["']/.test(character)) quote = character;
      else if (character === quote) quote = '';
      line += character;
    }
  }
  return line;
}

function quotedWithin(quote: string, text: string): string {
  if (quote === '"') return text.replace(/["\\$`]/g, String.raw`\$&`);
  const inside = text.replaceAll("'", String.raw`'\''`);
  return quote === "'" || /^[\w./:-]+$/.test(text) ? inside : `'${inside}'`;
}
