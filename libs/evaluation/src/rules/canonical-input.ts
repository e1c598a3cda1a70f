import { canonicalJson } from '@clausier/kernel';
import type { EvaluationInput } from '../model/evaluation-input.js';

/**
 * The same input with its rows sorted. A computation then gives the same bytes for any order in which they were read.
 */
export function canonicalInput(input: EvaluationInput): EvaluationInput {
  return {
    ...input,
    directorates: [...input.directorates].sort(),
    contracts: sorted(input.contracts).map((contract) => ({ ...contract, lots: sorted(contract.lots) })),
    hours: sorted(input.hours),
    supplies: sorted(input.supplies),
    canteens: sorted(input.canteens),
    evaluations: sorted(input.evaluations),
    penalties: sorted(input.penalties),
    programmed: sorted(input.programmed),
    publishedYears: sorted(input.publishedYears),
    published: input.published && sorted(input.published),
  };
}

function sorted<R>(rows: readonly R[]): readonly R[] {
  return rows
    .map((row) => ({ row, key: canonicalJson(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
