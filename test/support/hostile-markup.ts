import fc from 'fast-check';

/** Texts that break formats: of XML, JSON, iCalendar, HTML, Markdown, terminals and workflows. */
export const hostileLines: readonly string[] = [
  '<script>alert(1)</script>',
  '<b>bold</b> & <i>it</i>',
  ']]> <![CDATA[ --> <!-- ?>',
  '&lt;b&gt; &amp;amp; &nbsp; &unknown; &#0; &#xD800;',
  'BEGIN:VEVENT',
  'x\\,y\\;z, a; "q" \\n \\',
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected',
  'a\u2028b\u2029c\u0085d\u000Be\u000Cf',
  'bell\u0007 escape\u001B[31m nul\u0000 delete\u007F c1\u009B',
  'lone \uD83D high',
  'low \uDE00 lone',
  'non-character \uFFFE \uFFFF \uFDD0',
  '\u202Eevil\u202C \u2066isolated\u2069 zero\u200Bwidth',
  '日'.repeat(120),
  '😀🏳️‍🌈👩‍👩‍👧‍👦'.repeat(12),
  'العربية עברית ไทย Ελληνικά',
  '[link](javascript:alert(1)) **b** _i_ `c`',
  '${{ github.token }} $(touch x) `touch x` {{7*7}} <%= 1 %>',
  '__proto__',
  '"><svg onload=alert(1)>',
  "' onmouseover='x",
  '-->',
  '#',
  '   ',
];

/** Nested so deeply that each rendering counts: for a row in a table, not for a random draw. */
export const deepBodies: readonly string[] = ['*a **a '.repeat(3000), '> '.repeat(5000)];

const flatBodies: readonly string[] = [
  ...hostileLines,
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>\n<base href="https://evil.example/">',
  '[a](javascript:alert(1)) [b](data:text/html;base64,PHN2Zz4=) ![p](https://tracker.example/1.gif)',
  'Line1\\nLine2; a,b: c\\\\ "q"\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Injected',
  '| a |\n| - |\n| ]]> |\n\nText[^1]\n\n[^1]: Note',
  '- [ ] open\n- [x] done\n\n```\n]]></content><entry>\n```',
];

/** Bodies with the same texts inside markdown. */
export const hostileBodies: readonly string[] = [...flatBodies, ...deepBodies];

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  // Whole UTF-16 units, lone surrogates among them.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(...hostileLines),
);

/** A hostile title: anything but nothing. */
export const hostileLine = fc
  .array(pieces, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));

export const hostileBody = fc
  .array(fc.oneof(pieces, fc.constantFrom(...flatBodies)), { maxLength: 3 })
  .map((parts) => parts.join('\n\n'));
