/** Titles that were made to break file names, YAML, HTML, feeds, shells and workflow commands. */
export const hostileTitles: readonly string[] = [
  '../../../etc/passwd', '..\\..\\hosts', '/absolute', 'C:\\x', 'con', 'nul.md', 'aux', 'index', '.git/config', '.', '..',
  '', '   ', '\u0000nul', 'a\nb', 'a\r\nSet-Cookie: x', '-rf', '--help', '~root', '$(touch pwned-sh)', '`touch pwned-sh`',
  '"; touch pwned-sh; echo "', '${{ github.token }}', '::set-output name=x::y', '::error file=a,line=1::b', '%0Aset',
  'title: injected\nresolved: true', '---', '--- \nseverity: notice', "'quote", '"double"', '#comment', '& anchor',
  '*alias', '!tag', '@at', '{brace}', '[bracket]', 'key: value', 'null', 'true', 'yes', '~', '0x1F', '1e3', '2026-11-21',
  '- list', '| pipe', '> fold', '% percent', '<script>alert(1)</script>', '[link](javascript:alert(1))', '\u202Eevil\u202C',
  'a\u200Bb\uFEFF', 'АРІ outage', 'ＡＰＩ', '😀🏳️‍🌈', 'İstanbul ıI', 'ß ẞ', '日本語', 'العربية', '\ud800 lone', '\udc00',
  'a'.repeat(256), '日'.repeat(256), '😀'.repeat(128), 'a/b/c', 'a?b=c#d', 'foo.md', '404', 'Outage', 'outage', 'Outage!',
  '\t', '\u3000', 'bell\u0007', '\u001b[31mred\u001b[0m', '\\u0041', '&amp;amp;', ']]>', '-->', 'BEGIN:VEVENT', 'x\u0085y', 'x\u2028y',
];
