import { duties } from '../src/model/duty/duties.ts';
import { findDrillDuty } from './homes/drill/drill-duty.ts';
import { stateOption } from './state/open-state.ts';
import { toDrillDocument, toDrillMessage } from '../src/views/tools/duty/drill-text.ts';
import { asksToStepBack } from '../src/model/duty/step-back.ts';
import { toStepBackMessage } from '../src/views/tools/step-back-message.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { readSession } from './authoring/open-session.ts';
import { parseNow } from './cli/now.ts';
import { toDutyDocument } from '../src/views/tools/duty/duty-document.ts';
import { toDutyMessage } from '../src/views/tools/duty/duty-messages.ts';
import { print, printJson } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run due -- [--all] [--state DIR] [--json]',
    purpose:
      'Lists what is due: updates that were promised or that the policy asks for, the end of work that overran its window, postmortems; and each quarter a drill. Exit code 1 when users wait for something.',
    options: {
      ...commonOptions,
      ...stateOption,
      all: { type: 'boolean', default: false, about: 'also lists those whose time has not come' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const { status, site, now, content } = await readSession(values.content, parseNow(values.now));
  const known = duties(status);
  const shown = values.all ? known : known.filter(({ dueAt }) => dueAt <= now);
  const asked = status.openIncidents.filter((each) => asksToStepBack(each, now));
  if (!values.json) for (const duty of shown) print(toDutyMessage(duty, now, site));
  const duty = await findDrillDuty(values.content, values.state, content.page, now);
  const drill = duty && (values.all || duty.dueAt <= now) ? duty : undefined;
  if (values.json) {
    const document = toDutyDocument(shown, now, asked);
    printJson({ ...document, drill: drill ? toDrillDocument(drill, now) : null });
  } else if (drill) print(toDrillMessage(drill, now, site));
  else if (shown.length === 0) print('Nothing is due.');
  if (!values.json) for (const each of asked) print(toStepBackMessage(each, now, site));
  return known.some((each) => each.dueAt <= now) ? 1 : 0;
});
