import { bearsHours } from '@clausier/clauses';
import { accept, canonicalJson, f, unchanged, type Actor, type DataOf, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { FreezeFact } from '../facts.js';
import type { OpeningBalance } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { dueOutOfRange } from '../rules/due-in-range.js';
import { sharesLabour } from '../rules/labour.js';
import { openingIncomplete, type StartedLot } from '../rules/opening-missing.js';
import { beforeStep, isRefusal, lotIn, started } from '../rules/steps.js';
import type { Tracking } from '../rules/tracking.js';
import { ownFreeze } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  lot: f.ref(),
  /** Hours validated by clause. */
  clauses: f.list(f.object({ clause: f.ref(), validatedCentihours: f.centihours() })),
  /** All labour of the holders, where a share of it is due. */
  labourCentihours: f.optional(f.centihours()),
  /** HT. */
  invoicedCents: f.optional(f.cents()),
  /** Where the figures come from, or why they replace those before. */
  reason: f.publicReason(),
};
type Data = DataOf<typeof body>;

/**
 * R7: what was done before the tracking stands apart, and no participant is made up for it. Recorded again, it replaces
 * what was said of the lot.
 */
export const recordOpeningBalance = contractSlice({
  name: 'RecordOpeningBalance',
  summary:
    'Enregistre le solde d’ouverture d’un lot repris en cours : ce qui est fait avant le mois de la reprise ; ou le corrige.',
  body,
  facts: { freeze: ownFreeze },
  permission: { roles: ['directorateAgent', 'fileManager', 'essHead'] },
  decide(state, { actor, data, on }, { freeze }) {
    const lot = lotIn(state, data.lot, started);
    if (isRefusal(lot)) return lot;
    if (state.trackedFrom === undefined) return refuse('OPENING_NOT_EXPECTED', {}, 'lot');
    const { on: _on, ...said } = data;
    if (lot.opening && canonicalJson(figuresOf(lot.opening)) === canonicalJson(figuresOf(said))) return unchanged;
    const afterFreeze = freeze.frozenOn !== undefined;
    return (
      mayNot(freeze, actor) ??
      faultyFigures(lot, said, state) ??
      dueOutOfRange({ ...lot, opening: { ...said, recordedOn: on } }, 'invoicedCents') ??
      beforeStep(on, 'début du suivi', state.trackedFrom) ??
      beforeStep(on, 'solde d’ouverture précédent', lot.opening?.recordedOn) ??
      accept(contractEvents.OpeningBalanceRecorded({ ...said, ...(afterFreeze ? { afterFreeze } : {}) }))
    );
  },
});

function figuresOf({ clauses, labourCentihours, invoicedCents, reason }: Omit<OpeningBalance, 'recordedOn'>) {
  return { clauses, labourCentihours, invoicedCents, reason };
}

/** R11, R12: the ESS head corrects frozen figures, and enters nothing else. */
function mayNot({ frozenOn }: FreezeFact, { roles }: Actor): Refusal | undefined {
  const isHead = roles.includes('essHead');
  if (frozenOn === undefined) return isHead ? refuse('OPENING_NOT_FROZEN', {}, 'lot') : undefined;
  return isHead ? undefined : refuse('FIGURES_FROZEN', { frozenOn }, 'lot');
}

function faultyFigures(lot: StartedLot, said: Omit<Data, 'on'>, tracked: Tracking): Refusal | undefined {
  const { clauses, labourCentihours, invoicedCents } = said;
  if (clauses.length === 0 && labourCentihours === undefined && invoicedCents === undefined)
    return refuse('OPENING_EMPTY', {}, 'clauses');
  if (labourCentihours !== undefined && !sharesLabour(lot))
    return refuse('LABOUR_NOT_ASKED', { lot: lot.lot }, 'labourCentihours');
  for (const [place, { clause }] of clauses.entries()) {
    const at = `clauses.${place}.clause`;
    if (clauses.findIndex((other) => other.clause === clause) < place)
      return refuse('OPENING_CLAUSE_TWICE', { clause }, at);
    const known = lot.clauses.find((candidate) => candidate.clause === clause);
    if (!known) return refuse('CLAUSE_UNKNOWN', { clause, lot: lot.lot }, at);
    if (!bearsHours(known)) return refuse('OPENING_WITHOUT_HOURS', { clause }, at);
  }
  return openingIncomplete(lot, said, tracked);
}
