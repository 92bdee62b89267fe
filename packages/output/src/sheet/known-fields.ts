import type * as z from 'zod/mini';
import type {ColumnType} from './column.ts';

/** A field that the output schema of an operation names. */
export type KnownField = {
  /** From the top of the data, lists passed through: `rankName`, `items.imgUrl`. */
  readonly path: string;
  /** Undefined where the schema does not say: a text may be a name, an id or a time. */
  readonly type?: ColumnType | undefined;
};

/** The part of a schema's definition that tells where fields lie. */
type SchemaDefinition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  /** Of a value that has one of several shapes. */
  readonly options?: readonly z.ZodMiniType[];
  /** Of a schema that changes what it reads: what it makes. */
  readonly out?: z.ZodMiniType;
};

const openTypes: ReadonlySet<string> = new Set(['unknown', 'record', 'lazy']);

const columnTypes: Readonly<Record<string, ColumnType>> = {
  number: 'number',
  boolean: 'boolean',
  array: 'list',
};

/**
 * Every field of a schema: `rankId`, `items`, `items.itemId`.
 * A field of open shape (`unknown`, a record) ends in `.*`: anything may lie below it. So does a `z.lazy`, which
 * plugins of others may use: it stands for data that holds its like, and has no end of paths.
 */
export function knownFields(schema: z.ZodMiniType, prefix = ''): readonly KnownField[] {
  const definition = definitionOf(schema);
  const inner = definition.element ?? definition.innerType ?? definition.out;
  if (inner !== undefined) return knownFields(inner, prefix);
  if (openTypes.has(definition.type)) return [{path: `${prefix}.*`}];
  if (definition.options !== undefined) return fieldsOfAny(definition.options, prefix);
  return Object.entries(definition.shape ?? {}).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [{path, type: typeOf(field)}, ...knownFields(field, path)];
  });
}

/** The fields of some shapes together, each once. */
function fieldsOfAny(shapes: readonly z.ZodMiniType[], prefix: string): readonly KnownField[] {
  const fields = shapes.flatMap((shape) => knownFields(shape, prefix));
  return [...new Map(fields.map((field) => [field.path, field])).values()];
}

/** The paths of {@link knownFields}. */
export function fieldPaths(schema: z.ZodMiniType): readonly string[] {
  return knownFields(schema).map(({path}) => path);
}

/** What may be missing is of the type that it has when it is there. */
function typeOf(schema: z.ZodMiniType): ColumnType | undefined {
  const {type, innerType, out} = definitionOf(schema);
  const inner = innerType ?? out;
  return inner === undefined ? columnTypes[type] : typeOf(inner);
}

function definitionOf(schema: z.ZodMiniType): SchemaDefinition {
  return schema._zod.def;
}
