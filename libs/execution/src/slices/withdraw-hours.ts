import { accept, f, slicesOf } from '@clausier/kernel';
import { WITHDRAWAL_REASONS, hoursEvents } from '../events/hours-events.js';
import { executionContractFact, freezeFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { refuse } from '../refusals.js';
import { hours as inHours } from '../rules/figures.js';
import { frozen } from '../rules/freeze.js';
import { contractOf, hoursScope } from '../rules/scope.js';

/** R7: whoever declared a statement takes it back, as long as nobody validated it. Its reference is free again. */
export const withdrawHours = slicesOf(hours)({
  name: 'WithdrawHours',
  summary: 'Retire un relevé d’heures que l’on a déclaré et qui n’est pas encore validé, pour un motif de la liste.',
  body: { statement: f.ref(), reason: f.code(WITHDRAWAL_REASONS) },
  facts: {
    contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
    freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
  },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: ({ statements }, { id, data }, { contract }) =>
      hoursScope(id, contract, statements.find(({ statement }) => statement === data.statement)?.employer),
  },
  decide(state, { id, data, on, actor }, facts) {
    const { statement, reason } = data;
    const known = state.statements.find((candidate) => candidate.statement === statement);
    if (!known) return refuse('STATEMENT_UNKNOWN', { statement }, 'statement');
    if (known.declaredBy !== actor.id) return refuse('STATEMENT_OF_ANOTHER', { statement }, 'statement');
    if (known.status === 'rejected') return refuse('STATEMENT_REJECTED', { statement }, 'statement');
    if (known.status === 'validated')
      return refuse('STATEMENT_ALREADY_VALIDATED', { statement, hours: inHours(known.validated) }, 'statement');
    const previous = known.declaredOn;
    return (
      frozen(contractOf(id), facts.freeze) ??
      (on < previous
        ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la déclaration', previous }, 'on')
        : accept(hoursEvents.HoursWithdrawn({ statement, lot: known.lot, reason })))
    );
  },
});
