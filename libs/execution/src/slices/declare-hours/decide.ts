import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import { partsOfHoursId } from '../../model/hours-id.js';
import type { HoursState, Statement } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { frozen } from '../../rules/freeze.js';
import { flagsOf } from './flags.js';
import { rules } from './rules.js';
import type { DeclareHours } from './schema.js';
import { claimOf, type Facts, type Subject } from './subject.js';

export function decide(state: HoursState, command: Command<DeclareHours>, facts: Facts): Decision {
  const { on: _on, ...data } = command.data;
  const parts = partsOfHoursId(command.id);
  if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
  const lot = facts.contract?.lots.find((candidate) => candidate.lot === data.lot);
  if (!facts.contract || !lot) return refuse('LOT_UNKNOWN', { contract: parts.contract, lot: data.lot }, 'lot');

  const known = state.statements.find((statement) => statement.statement === data.statement);
  if (known)
    return sameContent(known, data) ? unchanged : refuse('STATEMENT_ALREADY_DECLARED', { statement: data.statement });
  const late = frozen(parts.contract, facts.freeze);
  if (late) return late;
  if (lot.startedOn === undefined) return refuse('LOT_NOT_STARTED', { lot: lot.lot }, 'lot');

  const subject: Subject = {
    state,
    command,
    facts,
    contract: facts.contract,
    lot: { ...lot, startedOn: lot.startedOn },
    month: parts.month,
    claim: claimOf(data),
  };
  for (const rule of rules) {
    const refusal = rule(subject);
    if (refusal) return refusal;
  }
  return accept(hoursEvents.HoursDeclared({ ...data, ...parts, ...clauseTerms(subject), flags: flagsOf(subject) }));
}

/** The hour clause that the statement counts for, and whether its training hours do not. */
function clauseTerms({ command: { data }, lot }: Subject) {
  const clause = data.clause ?? lot.hourClauses[0];
  if (clause === undefined) return {};
  const excluded = data.trainingCentihours !== undefined && lot.trainingExcluded.includes(clause);
  return excluded ? { clause, trainingExcluded: true } : { clause };
}

function sameContent(known: Statement, data: Omit<DeclareHours, 'on'>): boolean {
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
