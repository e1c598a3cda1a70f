import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { RunningContract } from '../../model/contract-state.js';
import { isHeld } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { noShortfall, noticeOf } from '../../rules/penalty-conditions.js';
import { beforeStep, isRefusal, lotIn, running } from '../../rules/steps.js';
import { ledgerOfLot } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { lotLedger: ledgerOfLot };

export function decide(
  state: RunningContract,
  { data, on }: Command<Data>,
  { lotLedger }: FactValues<typeof facts>,
): Decision {
  const lot = lotIn(state, data.lot, running);
  if (isRefusal(lot)) return lot;
  if (noticeOf(state.lots.filter(isHeld), data.notice))
    return refuse('NOTICE_KNOWN', { notice: data.notice }, 'notice');
  const { ledger } = lotLedger;
  return (
    noShortfall(lot.lot, ledger) ??
    beforeStep(on, 'démarrage du lot', lot.startedOn) ??
    accept(
      contractEvents.FormalNoticeSent({
        notice: data.notice,
        lot: lot.lot,
        shortfallCentihours: ledger.shortfall,
      }),
    )
  );
}
