import { Prisma } from './generated/client.ts';

type Arguments = Record<string, unknown>;

const FILTERED = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
  'aggregate',
  'count',
  'groupBy',
]);
const CREATING = new Set(['create', 'createMany', 'createManyAndReturn']);
const UPDATING = new Set(['update', 'updateMany', 'updateManyAndReturn']);

const columns = new Map<string, Set<string>>(
  Object.values(Prisma.ModelName).map((model) => [
    model,
    new Set(Object.keys(Prisma[`${model}ScalarFieldEnum`])),
  ]),
);

/**
 * Puts the tenant into the arguments of one Prisma operation: into every filter, so that rows of
 * others do not exist, and into every new row. A tenant that the caller wrote is overruled.
 * @throws for models without a tenant and for anything that reaches into another model
 */
export function scopeArguments(
  tenantId: string,
  model: string,
  operation: string,
  given: Arguments = {},
): Arguments {
  const known = columns.get(model);
  if (!known?.has('tenantId')) throw new Error(`${model} belongs to no tenant.`);
  if (!FILTERED.has(operation) && !CREATING.has(operation)) {
    throw new Error(`${model}.${operation} is not scoped to a tenant.`);
  }
  // Rows of another model would come without a filter.
  if (given.include) throw new Error(`${model}.${operation} may not include other models.`);
  if (operation !== 'count') refuseOthers(known, `${model}.${operation}`, given.select);

  const own = (row: unknown) => {
    refuseOthers(known, `${model}.${operation}`, row);
    return { ...(row as Arguments), tenantId };
  };
  const change = (row: unknown) => {
    const { tenantId: _fixed, ...rest } = own(row);
    return rest;
  };
  const scoped = { ...given };
  if (FILTERED.has(operation)) scoped.where = { ...(given.where as Arguments), tenantId };
  if (given.cursor) scoped.cursor = { ...(given.cursor as Arguments), tenantId };
  if (CREATING.has(operation)) {
    scoped.data = Array.isArray(given.data) ? given.data.map(own) : own(given.data);
  }
  if (UPDATING.has(operation)) scoped.data = change(given.data);
  if (operation === 'upsert') {
    scoped.create = own(given.create);
    scoped.update = change(given.update);
  }
  return scoped;
}

function refuseOthers(known: Set<string>, place: string, names: unknown): void {
  for (const name of Object.keys((names as Arguments | undefined) ?? {})) {
    if (!known.has(name)) throw new Error(`${place} may not reach into "${name}".`);
  }
}
