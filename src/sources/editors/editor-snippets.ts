import { isTranslatedKey } from '../text/translated-keys.ts';
import { formatJsonSchemas } from './json-schemas.ts';

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly additionalProperties?: Property;
}

const instants = /^(?:started|next_update|expected_fix|scheduled_for|scheduled_until|from|until)$/;
const moment =
  '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE ${1:$CURRENT_HOUR:$CURRENT_MINUTE} ${2:$CURRENT_TIMEZONE_OFFSET}';

/**
 * The keys of the frontmatter of reports and templates as snippets of VS Code, which completes YAML in files of its own
 * only: each with its values, and the sentence of its schema.
 */
export function formatKeySnippets(): string {
  const snippets = new Map<string, object>();
  const schemas = formatJsonSchemas();
  for (const kind of ['incident', 'maintenance', 'announcement', 'template']) {
    const { properties } = JSON.parse(schemas.get(`${kind}.json`) ?? '{}') as {
      properties: Readonly<Record<string, Property>>;
    };
    for (const [key, property] of Object.entries(properties)) {
      // A key that several kinds have comes once; `title_de` is `title` with more behind it.
      if (snippets.has(`Key: ${key}`) || isTranslatedKey(key)) continue;
      snippets.set(`Key: ${key}`, {
        scope: 'markdown',
        prefix: key,
        body: bodyOf(key, property),
        description: property.description ?? key,
      });
    }
  }
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}

function bodyOf(key: string, property: Property): string[] {
  if (instants.test(key)) return [`${key}: ${moment}`];
  if (property.type === 'object') {
    const statuses = property.additionalProperties?.enum ?? [];
    return [`${key}:`, `  \${1:api}: ${choice(statuses, 2)}`];
  }
  if (key === 'upstream') return [`${key}:`, '  - name: ${1:Whose}', '    url: ${2:https://}'];
  if (property.type === 'array') return [`${key}: [$1]`];
  if (property.type === 'boolean') return [`${key}: ${choice(['true', 'false'], 1)}`];
  return [`${key}: ${property.enum ? choice(property.enum, 1) : '$1'}`];
}

function choice(values: readonly string[], place: number): string {
  return `\${${place}|${values.join(',')}|}`;
}
