/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

export const text = (description: string) => ({ type: 'string', description });
export const flag = (description: string) => ({ type: 'boolean', description });
export const uri = (description: string) => ({ type: 'string', format: 'uri', description });
export const instant = (description: string) => ({
  type: 'string',
  format: 'date-time',
  description,
});
export const oneOf = (values: readonly string[], description: string) => ({
  enum: values,
  description,
});
export const list = (items: Schema, description: string) => ({ type: 'array', items, description });
export const orNull = ({ description, ...schema }: Schema) => ({
  anyOf: [schema, { type: 'null' }],
  description,
});
export const ratio = (description: string) =>
  orNull({ type: 'number', minimum: 0, maximum: 1, description });

/** An object in which every key is always there. Later versions may add keys, so programs must ignore unknown ones. */
export function object(properties: Readonly<Record<string, Schema>>, description: string): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties) };
}

export const idSchema = text(
  'The id, from the name of its file or from page.yml; it never changes.',
);

/** The schema of what probes say about a component. */
export const askedSchema = {
  asked_at: orNull(instant('When its probe was last answered; null without a probe.')),
  asked_holds_until: orNull(
    instant('Until then that answer speaks; afterwards nobody knows how it is.'),
  ),
};
