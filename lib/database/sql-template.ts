import { Prisma } from './generated/client.ts';

/** Stands for the tenant id in raw SQL: `WHERE tenant_id = ${TENANT}`. */
export const TENANT: unique symbol = Symbol.for('flightdeck.database.tenant');

/** A piece of SQL with its values, to be put into a query: `query\`… ${fragment\`AND a = ${1}\`}\``. */
export const fragment = (strings: TemplateStringsArray, ...values: unknown[]): Prisma.Sql =>
  new Prisma.Sql(strings, values as Prisma.Sql['values']);

/**
 * Compiles a template for one tenant into one parameterised statement.
 * @throws when TENANT is not among the values: a query that forgets its tenant must not run
 */
export function tenantSql(
  tenantId: string,
  strings: TemplateStringsArray,
  values: unknown[],
): Prisma.Sql {
  const sql = fragment(strings, ...values);
  let scoped = false;
  const bound = sql.values.map((value) => {
    if ((value as unknown) !== TENANT) return value;
    scoped = true;
    return tenantId;
  });
  if (!scoped) throw new Error(`A query without \${TENANT} is not run: ${sql.sql}`);
  return new Prisma.Sql(sql.strings, bound);
}

/** Compiles a template that spans tenants. @throws when it uses TENANT, which has no value here */
export function systemSql(strings: TemplateStringsArray, values: unknown[]): Prisma.Sql {
  const sql = fragment(strings, ...values);
  if (sql.values.some((value) => (value as unknown) === TENANT)) {
    throw new Error('TENANT has no value in a query of the system database.');
  }
  return sql;
}
