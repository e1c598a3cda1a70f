import { processKey, type Act } from '@clausier/workflow-contract';

/** Processes that follow one contract, by its id. */
const OF_A_CONTRACT: ReadonlySet<string> = new Set(['tendering', 'executionTracking', 'localEvaluation']);

/** Where an act belongs, as a person looks it up. */
export function placeOf({ process, entity, command }: Act): { readonly contract?: string; readonly lot?: string } {
  const { lot } = command.data;
  return {
    ...contractOf({ process, entity }),
    ...(typeof lot === 'string' ? { lot } : {}),
  };
}

/** The contract that a process follows. */
export function contractOf({ process, entity }: Pick<Act, 'process' | 'entity'>): { readonly contract?: string } {
  return OF_A_CONTRACT.has(process) ? { contract: entity } : {};
}

/** An act in one line of an alarm: which one, what it would do, and on what. */
export function namedAct(act: Act): string {
  const { process, entity, kind, subject, occurrence, summary } = act;
  const { contract, lot } = placeOf(act);
  const where = [summary, `objet ${subject}`, contract && `contrat ${contract}`, lot && `lot ${lot}`].filter(Boolean);
  return `acte ${processKey(process, entity)} ${kind} ${subject} ${occurrence} (${where.join(', ')})`;
}
