import type { RuleRef, RuleRefused } from '@clausier/rulebook';
import { z } from 'zod';
import { firstFault, type Fault, type Refused } from './contract/fault.js';
import { messages } from './contract/messages.js';
import type { Node } from './contract/node.js';
import { withRepeated } from './contract/repeated.js';
import { rulesUsed } from './french/rules-used.js';
import { typographic } from './french/typography.js';

/** The eleven names of the contract, in its order. */
export const CALCULATOR_NAMES = [
  'sizing',
  'duty',
  'opportunity',
  'legal-bases',
  'period',
  'deadline',
  'ledger',
  'progress',
  'penalty',
  'supplies',
  'suppress',
] as const;
export type CalculatorName = (typeof CALCULATOR_NAMES)[number];

/** An answer: the members its calculator publishes, and the rules it rests on. */
export interface Answer {
  readonly rules: readonly RuleRef[];
  readonly explanation?: string;
}

/** A calculator as the shell, the API and the web see it. */
export interface Calculator {
  readonly name: CalculatorName;
  /** What it computes, in French. */
  readonly summary: string;
  /** Shape of the input and of the answer, for OpenAPI (`z.toJSONSchema`). */
  readonly inputSchema: z.ZodType;
  readonly answerSchema: z.ZodType;
  /** Pure and total: an answer or a refusal, never a throw. `explain` adds `explanation` to an answer. */
  run(input: unknown, options?: { readonly explain?: boolean }): Answer | Refused;
  /** The answer said in French. Both must come from `run`. */
  explain(input: unknown, answer: Answer): string;
}

interface Definition<I, A extends Answer> {
  readonly name: CalculatorName;
  readonly summary: string;
  readonly input: Node<I>;
  readonly answer: z.ZodRawShape;
  compute(input: I): A | RuleRefused;
  explain(input: I, answer: A): string;
}

const ruleRefSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  source: z.string(),
  verified: z.boolean(),
});

/** A calculator from its declaration: the input is judged by the contract, then by the rule itself. */
export function defineCalculator<I, A extends Answer>(definition: Definition<I, A>): Calculator {
  const { name, summary, input, answer, compute } = definition;
  const explain = (value: unknown, given: Answer) =>
    typographic(
      [definition.explain(value as I, given as A), rulesUsed(given.rules)].filter((part) => part !== '').join(' '),
    );
  return {
    name,
    summary,
    inputSchema: input.schema,
    answerSchema: z.strictObject({ ...answer, rules: z.array(ruleRefSchema), explanation: z.string().optional() }),
    run: (value, options = {}) => {
      const faults: Fault[] = [];
      input.judge(value, '', faults);
      const fault = firstFault(withRepeated(value, faults));
      if (fault) return { refusal: { ...fault, message: typographic(fault.message) } };
      const outcome = compute(value as I);
      if ('refusal' in outcome) return { refusal: { ...outcome.refusal, message: typographic(ruleMessage(outcome)) } };
      return options.explain ? { ...outcome, explanation: explain(value, outcome) } : outcome;
    },
    explain,
  };
}

/** What the contract could not see and the rule refused: the answer's size, the order of two dates, a missing row. */
function ruleMessage({ refusal }: RuleRefused): string {
  if (refusal.code === 'NO_THRESHOLD_FOR_DATE') return messages.noThreshold();
  return refusal.path === 'endsOn' ? messages.endsBeforeStart(refusal.path) : messages.answerTooGreat();
}
