import { writtenStatuses } from '../../model/status.ts';
import { instant, list, object, oneOf, orNull, text, uri } from './schema-parts.ts';

const affectedStatus = oneOf(writtenStatuses, 'The status it is given.');
/** Components with the status that each is given. */
export const affectedComponents = (description: string) =>
  list(
    object({ id: text('The id of the component.'), status: affectedStatus }, 'A component.'),
    description,
  );

/** What incidents and maintenances have in common. */
export const reportBody = (statuses: readonly string[]) => ({
  affected: orNull(text('Who notices, in words.')),
  workaround: orNull(text('What to do meanwhile, in Markdown.')),
  expected_fix_at: orNull(instant('When it is expected to be over.')),
  next_update_at: orNull(instant('When the next update is promised; overdue when it lies behind.')),
  coordinator: orNull(text('Who leads the work now; null unless the page shows names.')),
  operations: orNull(text('Who changes things in production now; null likewise.')),
  communications: orNull(text('Who tells users now; null likewise.')),
  upstream: list(
    object(
      { name: text('Whose service it is.'), url: orNull(uri('Their status page.')) },
      'Somebody else whose service is the cause.',
    ),
    'Others who are the cause.',
  ),
  issue: orNull({ type: 'integer', minimum: 1, description: 'The GitHub issue it came from.' }),
  introduction: text('What stands above the updates, in Markdown; empty for nothing.'),
  updates: list(
    object(
      {
        id: text('Unique in the report; no edit of its words changes it.'),
        url: uri('The update on the page.'),
        status: oneOf(statuses, 'The status it set.'),
        posted_at: instant('When it was posted.'),
        ended_at: orNull(
          instant('When it really was over, if the update says that it was earlier.'),
        ),
        body: text('Markdown; empty when the status says it all.'),
        components: affectedComponents('The components whose status it changed.'),
      },
      'One message.',
    ),
    'Newest first.',
  ),
});
