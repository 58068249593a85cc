import { parseBriefDuration } from '../../src/sources/text/duration-text.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { judgeDeploy } from '../../src/deployment/pages-deploy.ts';
import { parseArguments, run } from '../cli/run.ts';
import { annotate, setOutput } from '../cli/workflow.ts';
import { awaitPage } from './await-page.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run deployed -- --url URL --generated INSTANT [--wait SECONDS]',
    purpose:
      'Waits until a page serves the site that was built at an instant. Exit code 1 when it does not.',
    options: {
      url: { type: 'string', value: 'URL', about: 'where the page is served' },
      generated: {
        type: 'string',
        value: 'INSTANT',
        about: 'when the site was built: "generated_at" in its build.json',
      },
      wait: {
        type: 'string',
        default: '90',
        value: 'SECONDS',
        about: 'how long the page may take',
      },
      outcome: {
        type: 'string',
        default: 'success',
        value: 'WORD',
        about: 'the outcome that the deploy reported: success or failure',
      },
      begun: { type: 'string', value: 'SECONDS', about: 'when it began, in seconds since 1970' },
      last: { type: 'boolean', default: false, about: 'says that the deploy is not tried again' },
    },
  });
  const { url, generated = '', outcome, last } = values;
  const generatedAt = Date.parse(generated);
  const waitMs = Number(values.wait) * 1000;
  if (url === undefined || Number.isNaN(generatedAt)) {
    throw new UsageError('Say which page and when it was built: --url and --generated.');
  }
  if (!/^https?:\/\//.test(url))
    throw new UsageError(`--url "${url}" is not an address; write --url https://${url}`);
  if (!(waitMs >= 0)) {
    const meant = (parseBriefDuration(values.wait) ?? 90_000) / 1000;
    throw new UsageError(
      `--wait "${values.wait}" is not a number of seconds; write --wait ${meant}.`,
    );
  }
  const isReported = outcome === 'success';
  const tookMs = Date.now() - Number(values.begun ?? Infinity) * 1000;
  // A deploy that reports a failure is checked once, without waiting: the site may be there anyway.
  const page = await awaitPage(url, generatedAt, isReported ? waitMs : 0);
  const { kind, text } = judgeDeploy({
    ...{ url, generatedAt, isReported, tookMs, isLast: last },
    ...{ servedAt: page.generatedAt, reason: page.reason, isPrivate: page.isPrivate },
  });
  const isAgain = kind === 'again' && values.begun !== undefined;
  setOutput('again', String(isAgain));
  annotate(kind === 'served' ? 'notice' : isAgain ? 'warning' : 'error', text);
  return kind === 'served' || isAgain ? 0 : 1;
});
