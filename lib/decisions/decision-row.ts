import { type DecidedCall, type Decision, decisionSchema } from './schema.ts';

/** A row of the table as queries give it. */
export type DecisionRow = Omit<Decision, 'createdAt' | 'expiresAt' | 'answeredAt'> & {
  createdAt: Date;
  expiresAt: Date;
  settledAt: Date | null;
  workspaceId: string;
  toolName: string | null;
  argumentsHash: string | null;
  because: string;
  basis: string | null;
};

export function toDecision(row: DecisionRow): Decision {
  return decisionSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    answeredAt: row.status === 'answered' ? (row.settledAt?.toISOString() ?? null) : null,
  });
}

export function toDecidedCall(row: DecisionRow): DecidedCall {
  const { toolName, argumentsHash, because, basis } = row;
  return { ...toDecision(row), toolName, argumentsHash, because, ...(basis !== null && { basis }) };
}
