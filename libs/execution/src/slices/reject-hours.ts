import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { REVIEW_REASONS, hoursEvents } from '../events/hours-events.js';
import { executionContractFact, freezeFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { refuse } from '../refusals.js';
import { hours as inHours } from '../rules/figures.js';
import { frozen } from '../rules/freeze.js';
import { contractOf, hoursScope } from '../rules/scope.js';

export const rejectHours = slicesOf(hours)({
  name: 'RejectHours',
  summary: 'Rejette un relevé d’heures, pour un motif de la liste.',
  body: { statement: f.ref(), reason: f.code(REVIEW_REASONS) },
  facts: {
    contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
    freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
  },
  permission: { roles: ['facilitator'], scope: (_, { id }, { contract }) => hoursScope(id, contract) },
  decide(state, { id, data, on }, facts) {
    const { statement, reason } = data;
    const known = state.statements.find((candidate) => candidate.statement === statement);
    if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
    if (known.status === 'rejected') return unchanged;
    if (known.status === 'validated')
      return refuse('STATEMENT_ALREADY_VALIDATED', { statement, hours: inHours(known.validated) }, 'statement');
    const late = frozen(contractOf(id), facts.freeze);
    if (late) return late;
    const previous = known.declaredOn;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la déclaration', previous }, 'on');
    return accept(hoursEvents.HoursRejected({ statement, lot: known.lot, reason }));
  },
});
