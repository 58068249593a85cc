import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const validators = new WeakMap<object, ValidateFunction>();

/** The violations of a JSON Schema in a value, one per line: `/items/0 must have required property 'id'`. */
export function schemaProblems(schema: object, value: unknown): string[] {
  const validate = validators.get(schema) ?? compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Costs more than a hundred checks of a value. */
function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  // The types of this CommonJS module are lost on the way.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  const validate = ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}
