import type * as z from 'zod/mini';

/** The part of a schema's definition that tells where fields lie. */
type SchemaDefinition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
};

const openTypes: ReadonlySet<string> = new Set(['unknown', 'record', 'lazy']);

/**
 * Every field of a schema as a dot path, lists passed through: `rankId`, `items`, `items.itemId`.
 * A field of open shape (`unknown`, a record) ends in `.*`: anything may lie below it. So does a `z.lazy`, which
 * plugins of others may use: it stands for data that holds its like, and has no end of paths.
 */
export function fieldPaths(schema: z.ZodMiniType, prefix = ''): readonly string[] {
  const definition = schema._zod.def as SchemaDefinition;
  const inner = definition.element ?? definition.innerType;
  if (inner !== undefined) return fieldPaths(inner, prefix);
  if (openTypes.has(definition.type)) return [`${prefix}.*`];
  return Object.entries(definition.shape ?? {}).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [path, ...fieldPaths(field, path)];
  });
}
