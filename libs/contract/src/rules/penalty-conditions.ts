import type { LocalDate, Refusal } from '@clausier/kernel';
import type { NotifiedContract } from '../model/contract-state.js';
import type { FormalNotice, HeldLot } from '../model/lot-state.js';
import type { LotLedger } from '../model/lot-ledger.js';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';

type Asked = Pick<HeldLot, 'lot' | 'difficulties' | 'attribution' | 'notices' | 'penalty' | 'shortfallDecision'>;

/** Nothing is claimed from a holder whose hours are done. */
export function noShortfall(lot: string, { shortfall, validated, due }: LotLedger): Refusal | undefined {
  return shortfall > 0
    ? undefined
    : refuse('NO_SHORTFALL', { lot, validated: hours(validated), due: hours(due) }, 'lot');
}

/** R9: every difficulty that was reported is examined first. */
export function difficultiesOpen({ difficulties }: Asked): Refusal | undefined {
  const open = difficulties.filter(({ examined }) => !examined);
  return open.length > 0
    ? refuse('DIFFICULTY_UNEXAMINED', { difficulties: open.map(({ difficulty }) => difficulty) })
    : undefined;
}

/** R9: a person has said, of the lot as a whole, whether the missing hours are the holder's doing. */
export function attributionOpen(lot: Asked): Refusal | undefined {
  const { attribution } = lot;
  if (!attribution) return difficultiesOpen(lot) ?? refuse('ATTRIBUTION_UNANSWERED', { lot: lot.lot });
  return attribution.attributable ? undefined : refuse('NOT_ATTRIBUTABLE', { lot: lot.lot });
}

/** The last notice received. A penalty follows this one, because a new notice gives a new period. */
export function lastReceipt({ notices }: Asked): NonNullable<FormalNotice['received']> | undefined {
  const received = notices.flatMap(({ received: receipt }) => (receipt ? [receipt] : []));
  return received.toSorted((a, b) => (a.periodEndsOn < b.periodEndsOn ? -1 : 1)).at(-1);
}

/** R9: a formal notice was received and the period of the last one, counted from its receipt, is over. */
export function noticePeriodOpen(lot: Asked, on: LocalDate): Refusal | undefined {
  const receipt = lastReceipt(lot);
  if (!receipt) return refuse('NOTICE_MISSING', { lot: lot.lot });
  const { periodEndsOn } = receipt;
  return on <= periodEndsOn ? refuse('NOTICE_PERIOD_RUNNING', { periodEndsOn }, 'on') : undefined;
}

/** R9: the final account closes the matter, unless it reserved the penalties. */
export function accountClosed({ finalAccount }: Pick<NotifiedContract, 'finalAccount'>): Refusal | undefined {
  return finalAccount && !finalAccount.reserved
    ? refuse('FINAL_ACCOUNT_NOTIFIED', { notifiedOn: finalAccount.notifiedOn })
    : undefined;
}

/** A decision on a penalty stands. The penalty is neither proposed nor decided again. */
export function alreadyDecided({ lot, penalty }: Asked): Refusal | undefined {
  const decided = penalty?.decided;
  return decided ? refuse('PENALTY_ALREADY_DECIDED', { lot, decidedOn: decided.decidedOn }) : undefined;
}

/** The missing hours were decided without a penalty: none is proposed any more. */
export function shortfallDecided({ lot, shortfallDecision: decided }: Asked): Refusal | undefined {
  return decided ? refuse('SHORTFALL_ALREADY_DECIDED', { lot, decidedOn: decided.decidedOn }) : undefined;
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
