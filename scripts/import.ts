import { print } from './cli/print.ts';
import { importTools } from '../src/sources/imports/import-tools.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { importContent } from './import/write-plan.ts';
import { formatImport } from '../src/authoring/reports/import-report.ts';
import { repeatLines } from '../src/authoring/reports/repeating-windows.ts';
import { planImport } from './import/plan-import.ts';

const tools = Object.entries(importTools);
const ways = tools.map(([word, { name, folder, instead }]) => {
  const where = instead ? `${word} ${instead} or ${word} FOLDER` : `${word} FOLDER`;
  return `${where}: from ${name}; FOLDER is ${folder}.`;
});

const zoneless = tools
  .flatMap(([, { name, hidesTimeZone }]) => (hidesTimeZone ? [name] : []))
  .join(', ');

await run(async () => {
  const usage = `npm run import -- ${tools.map(([word]) => word).join('|')} FOLDER [--dry-run]`;
  const { values, positionals } = parseArguments({
    usage,
    purpose: `Brings the history over from the tool that you leave, and says what became of each part of it.\n\n${ways.join('\n')}`,
    allowPositionals: true,
    options: {
      content: { ...commonOptions.content, about: 'the folder to write into' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'says what it would do and does nothing',
      },
      probes: {
        type: 'boolean',
        default: false,
        about:
          'also writes probes.yml, which asks what the tool asked of the components; for Upptime',
      },
      'time-zone': {
        type: 'string',
        value: 'ZONE',
        about: `the time zone of dates that tell none, such as Europe/Berlin; for ${zoneless}`,
      },
    },
  });
  const [word = '', from, ...others] = positionals;
  if (from === undefined && Object.hasOwn(importTools, word))
    throw new UsageError(`Where is its history? Write: npm run import -- ${word} FOLDER`);
  if (from === undefined || others.length > 0) throw new UsageError(usage);
  const { probes, 'time-zone': timeZone } = values;
  const plan = await planImport(word, from, { timeZone, probes });
  const outcome = importContent(values.content, plan, values['dry-run']);
  for (const line of formatImport(plan, outcome)) print(line);
  for (const line of repeatLines(plan, Date.now())) print(line);
  if (values['dry-run']) print('This was a dry run: nothing was changed.');
  return 0;
});
