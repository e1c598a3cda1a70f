import { streamName } from '@clausier/kernel';
import type {
  AwardedLotRow,
  ClosedEvaluationRow,
  ContractRow,
  HourRow,
  PenaltyRow,
  ProgrammedLotRow,
  SupplyRow,
} from '../model/evaluation-input.js';
import type { RowRef } from './indicator.js';

/** A lot with the contract it belongs to. */
export interface LotOfContract {
  readonly contract: ContractRow;
  readonly lot: AwardedLotRow;
}

export const contractRef = ({ contract }: Pick<ContractRow, 'contract'>): RowRef => ({
  stream: streamName('contract', contract),
});
export const lotRef = ({ contract, lot }: LotOfContract): RowRef => ({ ...contractRef(contract), item: lot.lot });
export const penaltyRef = ({ contract, lot }: PenaltyRow): RowRef => ({ ...contractRef({ contract }), item: lot });
export const evaluationRef = ({ contract }: ClosedEvaluationRow): RowRef => ({
  stream: streamName('localEvaluation', contract),
});
export const hourRef = ({ contract, month, statement }: HourRow): RowRef => ({
  stream: streamName('hours', `${contract}.${month.replace('-', '')}`),
  item: statement,
});
export const programmedRef = ({ programme, purchase, lot }: ProgrammedLotRow): RowRef => ({
  stream: streamName('directorateProgramme', programme),
  item: `${purchase}/${lot}`,
});
export const canteenRef = ({ canteen }: Pick<SupplyRow, 'canteen'>): RowRef => ({
  stream: streamName('canteen', canteen),
});
export const supplyRef = ({ canteen, quarter, line }: Pick<SupplyRow, 'canteen' | 'quarter' | 'line'>): RowRef => ({
  stream: streamName('supply', `${canteen}.${quarter}`),
  item: line,
});

export function lotsOf(contracts: readonly ContractRow[]): readonly LotOfContract[] {
  return contracts.flatMap((contract) => contract.lots.map((lot) => ({ contract, lot })));
}
