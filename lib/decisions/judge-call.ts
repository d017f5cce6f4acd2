import { matchRule, type RulePattern, type RuleSubject } from './match-rule.ts';
import type { PermissionRule } from './schema.ts';

/** A call of a tool as the policy sees it. */
export type PolicyCall = RuleSubject & {
  /** The tool asks a human unless a rule says otherwise. */
  asks: boolean;
  /** Nobody is there to answer; what would be asked is denied instead of waiting for ever. */
  headless?: boolean;
};

export type Effect = PermissionRule['effect'];
export type Judgement = {
  effect: Effect;
  /** Id of the rule that decided, `hook`, or `default` for the tool's own policy. */
  because: string;
};

/** May answer in place of a human where no rule does; `undefined` leaves it to the human. */
export type PolicyHook = (call: PolicyCall) => Promise<Effect | undefined>;

/** The strictest first: what comes earlier wins. */
const STRICTNESS: readonly Effect[] = ['deny', 'ask', 'allow'];
type Rule = RulePattern & { id: string };

/** What a rule says of a call. A ban that may be meant leaves it to a human; a permission does not. */
function effectOf(rule: Rule, call: PolicyCall): Effect | undefined {
  const match = matchRule(rule, call);
  if (match === 'maybe') return rule.effect === 'allow' ? undefined : 'ask';
  return match === 'yes' ? rule.effect : undefined;
}

function byRules(rules: readonly Rule[], call: PolicyCall): Judgement | undefined {
  const said = rules.map((rule) => ({ id: rule.id, effect: effectOf(rule, call) }));
  for (const effect of STRICTNESS) {
    const [first] = said
      .filter((one) => one.effect === effect)
      .map(({ id }) => id)
      .sort();
    if (first !== undefined) return { effect, because: first };
  }
  return undefined;
}

/** A hook that fails or answers nonsense leaves the question to the human. */
async function byHook(hook: PolicyHook, call: PolicyCall): Promise<Judgement | undefined> {
  try {
    const effect = await hook(call);
    if (effect === undefined) return undefined;
    return { effect: STRICTNESS.includes(effect) ? effect : 'ask', because: 'hook' };
  } catch {
    return { effect: 'ask', because: 'hook' };
  }
}

/**
 * Decides whether a call may go ahead (20-agent 20.5): a deny rule, else an ask rule, else an allow
 * rule, else the hook, else the tool's own policy (`asks`). The strictest matching rule wins, however
 * specific the others are and in whatever order they stand, so that a rule can be read by itself:
 * "deny" is never undone by another, and "ask" holds a part of what an allow rule covers back.
 * Without a human (`headless`) nothing waits: ask becomes deny.
 */
export async function judgeCall(
  rules: readonly Rule[],
  call: PolicyCall,
  hook?: PolicyHook,
): Promise<Judgement> {
  const judgement: Judgement = byRules(rules, call) ??
    (hook && (await byHook(hook, call))) ?? {
      effect: call.asks ? 'ask' : 'allow',
      because: 'default',
    };
  if (judgement.effect === 'ask' && call.headless) return { ...judgement, effect: 'deny' };
  return judgement;
}
