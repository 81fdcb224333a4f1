import * as fc from 'fast-check';

/** A JSON Schema as the OpenAPI document holds it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

export type Schemas = Readonly<Record<string, Schema>>;

const words = fc.oneof(
  fc.constantFrom(
    'POST /orders answers 500',
    'Export fails',
    'refund',
    'production',
    'KI-007',
    '7f3c2a90',
    'fastapi 0.110',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', '\0', '\ud800', '%00', '__proto__', '../..', "' OR 1=1 --", '{{slot}}', 'a'.repeat(2001)),
);

const moments = fc.oneof(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-01-05T10:00:00+02:00',
    '2026-13-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
    '+275760-09-13T00:00:00.001Z',
  ),
);

const junk = fc.oneof(
  words,
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.constantFrom(null, [], {}, Number.MAX_VALUE, -0),
);

/** Values that a schema describes, mostly; now and then one that it does not. */
export function arbitraryOf(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const sound = soundOf(schema, schemas, depth);
  return fc.oneof({ weight: 24, arbitrary: sound }, { weight: 1, arbitrary: junk });
}

function soundOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {};
    const whole = soundOf(named, schemas, depth);
    return named.example === undefined ? whole : fc.oneof(whole, fc.constant(named.example));
  }
  if (depth > 6) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => soundOf(choice, schemas, depth + 1)));
  if (schema.allOf !== undefined)
    return fc
      .tuple(...schema.allOf.map((part) => soundOf(part, schemas, depth + 1)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return fc.oneof(...types.map((type) => typed(type, schema, { schemas, depth })));
}

type At = { readonly schemas: Schemas; readonly depth: number };

function typed(type: string, schema: Schema, { schemas, depth }: At): fc.Arbitrary<unknown> {
  const { minimum = -10, maximum = 1000 } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
  if (type === 'string') return textOf(schema);
  if (type === 'array')
    return fc.array(arbitraryOf(schema.items ?? {}, schemas, depth + 1), {
      minLength: schema.minItems ?? 0,
      maxLength: 3,
    });
  if (type === 'object') return objectOf(schema, schemas, depth);
  return junk;
}

function textOf({ format, example }: Schema): fc.Arbitrary<unknown> {
  const text =
    format === 'date-time'
      ? moments
      : format === 'uri'
        ? fc.webUrl({ withFragments: true, withQueryParameters: true })
        : words;
  return example === undefined ? text : fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, text);
}

function objectOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, arbitraryOf(property, schemas, depth + 1)]),
  );
  const fields = fc.record(known, { requiredKeys: required.filter((name) => name in known) });
  if (typeof additionalProperties !== 'object') return fields;
  return fc.dictionary(words, arbitraryOf(additionalProperties, schemas, depth + 1), { maxKeys: 3 });
}
