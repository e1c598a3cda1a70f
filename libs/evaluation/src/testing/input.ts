import type { ContractRow, EvaluationInput, HourRow, Place } from '../model/evaluation-input.js';

export const arras: Place = { region: '31', departement: '62', commune: '62041' };
export const lens: Place = { region: '31', departement: '62', commune: '62498' };
export const lille: Place = { region: '31', departement: '59', commune: '59350' };
export const reims: Place = { region: '21', departement: '51', commune: '51454' };

export function contract(change: Partial<ContractRow> & Pick<ContractRow, 'contract'>): ContractRow {
  return {
    directorate: 'roads',
    family: 'insertion',
    notifiedOn: '2012-03-01',
    notifiedCents: 10_000_000,
    illustrative: false,
    lots: [lot('l1')],
    ...change,
  };
}

export function lot(name: string, change: Partial<ContractRow['lots'][number]> = {}): ContractRow['lots'][number] {
  return {
    lot: name,
    holders: [{ supplier: 's1', seat: arras }],
    socialConsideration: true,
    agreedCentihours: 10_000,
    dueCentihours: 9_000,
    ...change,
  };
}

export function hours(contractId: string, month: string, participant: string | undefined, centihours: number): HourRow {
  const statement = `${contractId}_${month.replace('-', '')}_${participant ?? 'team'}`;
  return { kind: 'validated', contract: contractId, lot: 'l1', month, statement, participant, centihours };
}

/** A buyer seated in Arras with three directorates and nothing done yet, unless told otherwise. */
export function input(change: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    buyer: 'b62',
    illustrative: false,
    position: '4200',
    headHash: '0123456789abcdef'.repeat(4),
    place: arras,
    directorates: ['buildings', 'education', 'roads'],
    contracts: [],
    hours: [],
    supplies: [],
    canteens: [],
    evaluations: [],
    penalties: [],
    programmed: [],
    publishedYears: [],
    published: null,
    ...change,
  };
}
