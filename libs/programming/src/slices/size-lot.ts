import { sizingInputShape, type Sizing } from '@clausier/clauses';
import { accept, canonicalJson, f, slicesOf, unchanged, LARGEST_ENTRY } from '@clausier/kernel';
import { SIZING_ROUNDINGS, ruleBook, sizing } from '@clausier/rulebook';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { facilitatorsFact } from '../facts.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { buyerOf } from '../model/ids.js';
import type { ProgrammeLot } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { stepFacts } from '../rules/purchase-facts.js';
import { sizingScope } from '../rules/scope.js';
import { lotStep } from '../rules/steps.js';

/** Sizing (R1) may follow the submission of the programme (R6), until the purchase is a contract. */
export const sizeLot = slicesOf(directorateProgramme)({
  name: 'SizeLot',
  summary: 'Calibrer un lot : heures d’insertion = montant × part de main-d’œuvre × taux d’effort ÷ coût horaire.',
  body: {
    purchase: f.ref(),
    lot: f.ref(),
    ...sizingInputShape,
    /** Default: the rule book's. */
    rounding: f.optional(f.code(SIZING_ROUNDINGS)),
  },
  facts: {
    facilitators: { fact: facilitatorsFact, key: ({ id }) => buyerOf(id) },
    ...stepFacts,
  },
  permission: { roles: ['facilitator'], scope: sizingScope },
  decide(state, command, facts) {
    const step = lotStep(state, command, facts);
    if ('outcome' in step) return step;
    const { on: _, purchase, lot, rounding: __, ...inputs } = command.data;
    const sized = sizing(command.data, ruleBook.at(command.on));
    if ('refusal' in sized)
      return refuse('OUT_OF_RANGE', { field: sized.refusal.path || 'centihours' }, sized.refusal.path);
    const { rules, ...result } = sized;
    const [formula] = rules;
    if (!formula) return refuse('OUT_OF_RANGE', { field: 'rule' });
    if (sized.centihours > LARGEST_ENTRY.centihours) return refuse('OUT_OF_RANGE', { field: 'centihours' });
    const record: Sizing = { ...inputs, ...result, rule: { id: formula.id, version: formula.version } };
    if (isSame(step.lot, record)) return unchanged;
    return accept(directorateProgrammeEvents.LotSized({ purchase, lot, ...record }));
  },
});

function isSame({ sizing: known }: ProgrammeLot, record: Sizing): boolean {
  if (!known) return false;
  const { sizedOn: _, ...sized } = known;
  return canonicalJson(sized) === canonicalJson(record);
}
