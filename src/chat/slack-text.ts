/** Slack's marks as a person reads them: `<https://x.org|x.org>`, `<@U1|ana>`, `<#C1|general>`, `<!here>`. */
export function plainSlackText(text: string): string {
  return text.replace(
    /<([@#!]?)([^<>|\s]*)(?:\|([^<>]*))?>/g,
    (_, mark: string, what: string, label?: string) => {
      if (mark === '@') return label ?? '';
      if (mark === '#') return label ? `#${label}` : '';
      if (mark === '!') return label?.replace(/^@/, '') ?? '';
      if (what.startsWith('mailto:')) return what.slice('mailto:'.length);
      return what;
    },
  );
}
