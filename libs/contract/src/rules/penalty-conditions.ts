import type { LocalDate, Refusal } from '@clausier/kernel';
import type { FormalNotice, HeldLot } from '../model/lot-state.js';
import type { LotLedger } from '../model/lot-ledger.js';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';

type Asked = Pick<HeldLot, 'lot' | 'difficulties' | 'notices' | 'penalty'>;

/** Nothing is claimed from a holder whose hours are done. */
export function noShortfall(lot: string, { shortfall, validated, due }: LotLedger): Refusal | undefined {
  return shortfall > 0
    ? undefined
    : refuse('NO_SHORTFALL', { lot, validated: hours(validated), due: hours(due) }, 'lot');
}

/** R9: a person has said whether the missing hours are the holder's doing, every difficulty reported examined first. */
export function attributionOpen({ lot, difficulties }: Asked): Refusal | undefined {
  const open = difficulties.filter(({ examined }) => !examined);
  if (open.length > 0)
    return refuse('DIFFICULTY_UNEXAMINED', { difficulties: open.map(({ difficulty }) => difficulty) });
  if (difficulties.length === 0) return refuse('ATTRIBUTION_UNANSWERED', { lot });
  return difficulties.some(({ examined }) => examined?.attributable) ? undefined : refuse('NOT_ATTRIBUTABLE', { lot });
}

/** R9: a formal notice was received and its period, counted from the receipt, is over. */
export function noticePeriodOpen({ lot, notices }: Asked, on: LocalDate): Refusal | undefined {
  const received = notices.flatMap(({ received: receipt }) => (receipt ? [receipt] : []));
  const [first] = received.map(({ periodEndsOn }) => periodEndsOn).sort();
  if (first === undefined) return refuse('NOTICE_MISSING', { lot });
  return on <= first ? refuse('NOTICE_PERIOD_RUNNING', { periodEndsOn: first }, 'on') : undefined;
}

/** What was decided of a penalty stands: it is not proposed nor decided twice. */
export function alreadyDecided({ lot, penalty }: Asked): Refusal | undefined {
  const decided = penalty?.decided;
  return decided ? refuse('PENALTY_ALREADY_DECIDED', { lot, decidedOn: decided.decidedOn }) : undefined;
}

/** The notice of that reference with the lot it was sent for. */
export function noticeOf(
  lots: readonly HeldLot[],
  notice: string,
): { readonly lot: HeldLot; readonly notice: FormalNotice } | undefined {
  for (const lot of lots) {
    const found = lot.notices.find((candidate) => candidate.notice === notice);
    if (found) return { lot, notice: found };
  }
  return undefined;
}

/** Day of the last examination of a lot's difficulties. */
export function lastExaminedOn({ difficulties }: Asked): LocalDate | undefined {
  return difficulties
    .flatMap(({ examined }) => (examined ? [examined.examinedOn] : []))
    .sort()
    .at(-1);
}
