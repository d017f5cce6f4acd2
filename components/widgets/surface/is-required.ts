type Rule = { condition: unknown };

/** Whether a field has to be filled in: one of its checks asks for just that. */
export const isRequired = (checks: readonly Rule[] | undefined): boolean =>
  checks?.some(({ condition }) => (condition as { call?: unknown }).call === 'required') ?? false;
