import { fitText } from '../fit.ts';
import type { MakePart } from '../sources.ts';

/** Who asks, as what, and where. A name is the user's own text. */
export const identityPart: MakePart = ({ principal, workspaceId, now }, budget) => {
  const { text: user, cut } = fitText(principal.displayName, budget / 2);
  return {
    title: 'You work for',
    data: {
      tenant: principal.tenantId,
      workspace: workspaceId,
      user,
      role: principal.role,
      today: now.toISOString().slice(0, 10),
    },
    cut,
  };
};
