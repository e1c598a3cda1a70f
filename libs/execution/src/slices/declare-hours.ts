import { accept, canonicalJson, optional, slicesOf, unchanged } from '@clausier/kernel';
import { hoursEvents, statementShape } from '../events/hours-events.js';
import { executionContractFact, freezeFact, participantMonthFact, statementParticipantFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { partsOfHoursId } from '../model/hours-id.js';
import type { Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { claimOf, type Declaration, type StatementData } from '../rules/declaration.js';
import { flagsOf } from '../rules/declaration-flags.js';
import { declarationRefused } from '../rules/declaration-rules.js';
import { frozen } from '../rules/freeze.js';
import { contractOf, hoursScope } from '../rules/scope.js';

export const declareHours = slicesOf(hours)({
  name: 'DeclareHours',
  summary: 'Déclare les heures d’une personne, ou d’un effectif, sur un lot pour une période du mois.',
  body: statementShape,
  facts: {
    contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
    participant: { fact: optional(statementParticipantFact), key: ({ data }) => data.participant },
    freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
    monthOfParticipant: {
      fact: participantMonthFact,
      key: ({ data }) => `${data.participant ?? ''}.${data.from.slice(0, 7).replace('-', '')}`,
    },
  },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (_, { id, data }, { contract }) => hoursScope(id, contract, data.employer),
  },
  decide(state, command, facts) {
    const { on: _on, ...data } = command.data;
    const parts = partsOfHoursId(command.id);
    if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
    const { contract } = facts;
    const lot = contract?.lots.find((candidate) => candidate.lot === data.lot);
    if (!contract || !lot) return refuse('LOT_UNKNOWN', { contract: parts.contract, lot: data.lot }, 'lot');

    const known = state.statements.find(({ statement }) => statement === data.statement);
    if (known)
      return sameContent(known, data) ? unchanged : refuse('STATEMENT_ALREADY_DECLARED', { statement: data.statement });
    const late = frozen(parts.contract, facts.freeze);
    if (late) return late;
    const { startedOn } = lot;
    if (startedOn === undefined) return refuse('LOT_NOT_STARTED', { lot: lot.lot }, 'lot');

    const { participant, monthOfParticipant } = facts;
    const claim = claimOf(data);
    const target = { contract, lot: { ...lot, startedOn }, month: parts.month };
    const declaration = { state, command, participant, monthOfParticipant, claim, ...target };
    return (
      declarationRefused(declaration) ??
      accept(hoursEvents.HoursDeclared({ ...data, ...parts, ...clauseTerms(declaration), flags: flagsOf(declaration) }))
    );
  },
});

/** The hour clause that the statement counts for, and whether its training hours do not. */
function clauseTerms({ command: { data }, lot }: Declaration) {
  const clause = data.clause ?? lot.hourClauses[0];
  if (clause === undefined) return {};
  const excluded = data.trainingCentihours !== undefined && lot.trainingExcluded.includes(clause);
  return excluded ? { clause, trainingExcluded: true } : { clause };
}

function sameContent(known: Statement, data: StatementData): boolean {
  const { statement, lot, employer, participant, headcount, modality, from, until } = data;
  const { declared, training } = known;
  const told = { statement, lot, employer, participant, headcount, modality, from, until };
  return (
    canonicalJson({ ...told, declared: claimOf(data).declared, training: data.trainingCentihours ?? 0 }) ===
      canonicalJson({ ...pick(known, Object.keys(told)), declared, training }) &&
    known.onBehalfOf === data.onBehalfOf?.supplier &&
    (data.clause === undefined || known.clause === data.clause)
  );
}

function pick(record: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}
