import { proposedClauseField, waiverShape, type Waiver } from '@clausier/clauses';
import {
  accept,
  canonicalJson,
  f,
  slicesOf,
  unchanged,
  type Command,
  type Decision,
  type FieldValues,
  type NewEvent,
} from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import type { LotDecision, ProgrammeLot, Purchase } from '../model/purchase.js';
import { againstAdvice, unanswered } from '../rules/advice.js';
import { decidedClauses } from '../rules/decided-clauses.js';
import { underCurrentDuty } from '../rules/duty-test.js';
import { stepFacts, valueFacts } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { dutyRefusal, waiverRefusal } from '../rules/social-duty.js';
import { before, lotStep } from '../rules/steps.js';

const clauseDecision = {
  kind: f.code(['clause']),
  clauses: f.list(proposedClauseField),
  /** Required against the advice, and for a reserved lot to meet the duty. */
  reason: f.optional(f.publicReason()),
};
const noClauseDecision = { kind: f.code(['none']), reason: f.publicReason() };
const waiverDecision = { kind: f.code(['waiver']), ...waiverShape };

/**
 * A person decides, lot by lot: clauses, none with a reason, or the social duty waived (R2, R3, R4). The duty is that
 * of the group or operation as it stands, not as it stood when the purchase was declared.
 */
export const decideLot = slicesOf(directorateProgramme)({
  name: 'DecideLot',
  summary: 'Décider d’un lot : des clauses, aucune avec un motif, ou une dispense motivée de l’obligation sociale.',
  body: {
    purchase: f.ref(),
    lot: f.ref(),
    decision: f.oneOf([f.object(clauseDecision), f.object(noClauseDecision), f.object(waiverDecision)]),
  },
  facts: { ...stepFacts, ...valueFacts },
  permission: { roles: ['directorateAgent'], scope: programmeScope },
  decide(state, command, facts) {
    const step = lotStep(state, command, facts);
    if ('outcome' in step) return step;
    const { lot } = step;
    const purchase = underCurrentDuty(step.purchase, facts);
    const refusal =
      before(lot.opportunity?.answeredOn, command.on) ??
      before(lot.sizing?.sizedOn, command.on) ??
      unanswered(purchase, lot);
    if (refusal) return refusal;
    const { decision } = command.data;
    switch (decision.kind) {
      case 'clause':
        return withClauses(purchase, lot, decision, command);
      case 'none':
        return withoutClause(purchase, lot, decision.reason);
      case 'waiver':
        return waived(purchase, lot, { ground: decision.ground, reasons: decision.reasons });
    }
  },
});

type ClauseDecision = FieldValues<typeof clauseDecision>;

function withClauses(purchase: Purchase, lot: ProgrammeLot, proposed: ClauseDecision, { on }: Command): Decision {
  const clauses = decidedClauses(proposed.clauses, purchase, lot, on);
  if ('outcome' in clauses) return clauses;
  const { reason } = proposed;
  const decision = { kind: 'clause', clauses, reason } as const;
  const event = directorateProgrammeEvents.LotClauseDecided({ ...at(purchase, lot), clauses, reason });
  return dutyRefusal(purchase, lot.lot, decision) ?? againstAdvice(lot, reason) ?? once(lot, decision, event);
}

function withoutClause(purchase: Purchase, lot: ProgrammeLot, reason: string): Decision {
  const decision = { kind: 'none', clauses: [], reason } as const;
  const event = directorateProgrammeEvents.LotLeftWithoutClause({ ...at(purchase, lot), reason });
  return dutyRefusal(purchase, lot.lot, decision) ?? once(lot, decision, event);
}

function waived(purchase: Purchase, lot: ProgrammeLot, waiver: Waiver): Decision {
  const event = directorateProgrammeEvents.SocialDutyWaived({ ...at(purchase, lot), ...waiver });
  return waiverRefusal(purchase, lot.lot, waiver) ?? once(lot, { kind: 'waiver', clauses: [], waiver }, event);
}

function at({ purchase }: Purchase, { lot }: ProgrammeLot): { purchase: string; lot: string } {
  return { purchase, lot };
}

/** The same decision taken again changes nothing. */
function once({ decision: known }: ProgrammeLot, decided: Omit<LotDecision, 'decidedOn'>, event: NewEvent): Decision {
  if (!known) return accept(event);
  const { decidedOn: _, ...standing } = known;
  return canonicalJson(standing) === canonicalJson(decided) ? unchanged : accept(event);
}
