import { clauseKinds, isHeld, lotLedger, type HeldLot, type NotifiedContract } from '@clausier/contract';
import type {
  ClosedEvaluationRow,
  ContractRow,
  HolderRow,
  LocalEvaluationState,
  LotFigures,
  PenaltyRow,
  ProgrammedLotRow,
  SupplyRow,
} from '@clausier/evaluation';
import { ledgerEntriesOf, type HoursState } from '@clausier/execution';
import { openLots, type Purchase } from '@clausier/programming';
import { ruleBook, sum } from '@clausier/rulebook';
import { countedCents, type SupplyState } from '@clausier/supply';

/** A notified contract and all the statements on it. */
export interface EvaluatedContract {
  readonly id: string;
  readonly state: NotifiedContract & { readonly endedOn?: string };
  readonly months: readonly HoursState[];
}

export function contractRow({ id, state, months }: EvaluatedContract, illustrative: boolean): ContractRow {
  const { directorate, family, operation, cohort, notifiedOn, notifiedCents, endedOn } = state;
  return {
    ...{ contract: id, directorate, family, operation, cohort, notifiedOn, notifiedCents, endedOn, illustrative },
    lots: state.lots.filter(isHeld).map((lot) => {
      const { agreed, due } = lotLedger(lot, ledgerEntriesOf(months, lot.lot));
      return {
        lot: lot.lot,
        holders: lot.holders.map(holderRow),
        socialConsideration: lot.clauses.some((clause) =>
          clauseKinds[clause.kind].isSocialConsideration(clause, state, ruleBook.at(notifiedOn)),
        ),
        agreedCentihours: agreed,
        dueCentihours: due,
      };
    }),
  };
}

function holderRow({ supplier, seat, establishment }: HeldLot['holders'][number]): HolderRow {
  if (!establishment) return { supplier, seat };
  const { region, departement, commune } = establishment;
  return { supplier, seat, establishment: { region, departement, commune } };
}

export function penaltyRows({ id, state }: EvaluatedContract): readonly PenaltyRow[] {
  return state.lots.filter(isHeld).flatMap(({ lot, penalty }) => {
    if (!penalty?.decided) return [];
    const { decision, amountCents, decidedOn } = penalty.decided;
    return [{ contract: id, lot, decision, amountCents, decidedOn }];
  });
}

/** The figures that the signatures stand under; nothing while an evaluation is not closed. */
export function closedEvaluationRows(state: LocalEvaluationState): readonly ClosedEvaluationRow[] {
  if (state.status !== 'closed') return [];
  const { contract, closedOn, current } = state;
  const total = (measure: (figures: LotFigures) => number) => Number(sum(current.figures.map(measure)));
  const opening = total(({ openingCentihours = 0 }) => openingCentihours);
  return [
    {
      contract,
      closedOn,
      agreedCentihours: total((figures) => figures.agreedCentihours),
      dueCentihours: total((figures) => figures.dueCentihours),
      validatedCentihours: total((figures) => figures.validatedCentihours),
      ...(opening === 0 ? {} : { openingCentihours: opening }),
    },
  ];
}

/** Lots on which a review put hours, by decisions that still stand. */
export function programmedRows(programme: string, purchases: readonly Purchase[]): readonly ProgrammedLotRow[] {
  return purchases.flatMap((purchase) => {
    const open = openLots(purchase);
    return purchase.lots.flatMap(({ lot, decision }) => {
      const centihours = Number(sum((decision?.clauses ?? []).map((clause) => clause.agreedCentihours ?? 0)));
      if (centihours === 0 || open.includes(lot)) return [];
      return [{ programme, purchase: purchase.purchase, lot, plannedLaunchOn: purchase.plannedLaunchOn, centihours }];
    });
  });
}

/** Validated purchases only, each once, at its corrected value. */
export function supplyRows({ canteen, quarter, lines }: SupplyState): readonly SupplyRow[] {
  if (canteen === undefined || quarter === undefined) return [];
  return lines
    .filter(({ status }) => status === 'validated')
    .map((known) => {
      const { line, on, contract, family, labels, local, direct } = known;
      const corrections = known.corrections.map(({ line: ref, deltaCents, position }) => ({
        line: ref,
        deltaCents,
        position,
      }));
      const valueCents = countedCents(known);
      return { canteen, quarter, line, on, contract, family, valueCents, labels, local, direct, corrections };
    });
}
