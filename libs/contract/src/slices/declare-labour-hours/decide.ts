import { lastDayOf, monthOf } from '@clausier/calendar';
import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { RunningContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { sharesLabour } from '../../rules/labour.js';
import { beforeStep, isRefusal, lotIn, running } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** R7, share of hours worked: the labour hours of a month that is over, by a holder of the lot. */
export function decide(state: RunningContract, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, running);
  if (isRefusal(lot)) return lot;
  const { holder, month, centihours } = data;
  if (!sharesLabour(lot)) return refuse('LABOUR_NOT_ASKED', { lot: lot.lot }, 'lot');
  if (!lot.holders.some(({ supplier }) => supplier === holder))
    return refuse('LABOUR_NOT_OF_HOLDER', { holder, lot: lot.lot }, 'holder');
  const known = lot.labour?.find((said) => said.holder === holder && said.month === month);
  if (known?.centihours === centihours) return unchanged;
  if (month < monthOf(lot.startedOn))
    return refuse('LABOUR_BEFORE_START', { month, startedOn: lot.startedOn }, 'month');
  return (
    beforeStep(on, 'fin du mois', lastDayOf(month)) ??
    accept(contractEvents.LabourHoursDeclared({ lot: lot.lot, holder, month, centihours }))
  );
}
