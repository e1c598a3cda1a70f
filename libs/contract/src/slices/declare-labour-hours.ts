import { lastDayOf, monthOf } from '@clausier/calendar';
import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { dueOutOfRange } from '../rules/due-in-range.js';
import { sharesLabour } from '../rules/labour.js';
import { beforeStep, isRefusal, lotIn, running } from '../rules/steps.js';
import { statedFrom } from '../rules/tracking.js';
import { contractScope, contractSlice } from './contract-slice.js';

/** R7, share of hours worked: a holder of the lot declares its labour hours of a month that is over. */
export const declareLabourHours = contractSlice({
  name: 'DeclareLabourHours',
  summary: 'Déclare toutes les heures de main-d’œuvre d’un titulaire sur un lot pour un mois, dont une part est due.',
  body: {
    lot: f.ref(),
    holder: f.ref(),
    month: f.month(),
    /** All labour of the holder on the lot in the month, insertion included; 0 where nobody worked. */
    centihours: f.centihours(),
  },
  permission: {
    roles: ['correspondent', 'facilitator'],
    // A holder of the lot declares for itself alone.
    scope: (state, command) => {
      const scope = contractScope(state, command);
      return (
        scope && { ...scope, suppliers: scope.suppliers?.filter((supplier) => supplier === command.data.holder) ?? [] }
      );
    },
  },
  decide(state, { data, on }) {
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
    const since = statedFrom(state, lot.startedOn);
    if (month < monthOf(since))
      return refuse('LABOUR_IN_OPENING_BALANCE', { lot: lot.lot, month, statedFrom: since }, 'month');
    return (
      dueOutOfRange({ ...lot, labour: [...(lot.labour ?? []), { holder, month, centihours }] }, 'centihours') ??
      beforeStep(on, 'fin du mois', lastDayOf(month)) ??
      accept(contractEvents.LabourHoursDeclared({ lot: lot.lot, holder, month, centihours }))
    );
  },
});
