import type { CalendarCode, ZoneName } from '@clausier/calendar';
import { softFact, strictFact, type LocalDate, type Position, type Scope } from '@clausier/kernel';
import type { EvaluationInput } from './model/evaluation-input.js';
import type { LotFigures } from './model/local-evaluation-state.js';

/** A lot's figures and what they rest on. */
export interface EvaluatedLotFact {
  readonly figures: LotFigures;
  /** Kinds of the lot's clauses. */
  readonly clauseKinds: readonly string[];
  /** A clause of the lot bears hours. */
  readonly bearsHours: boolean;
}

/** A contract's figures at one position of the log; `null` when there is no such contract. */
export interface ContractFiguresFact {
  readonly contract: string;
  readonly buyer: string;
  readonly directorate: string;
  readonly zone: ZoneName;
  readonly calendar: CalendarCode;
  /** Day on which the last lot was completed or terminated; missing while one runs. */
  readonly endedOn?: LocalDate | undefined;
  readonly position: Position;
  /** Lots that were awarded. */
  readonly lots: readonly EvaluatedLotFact[];
  /** Distinct participants with validated hours. */
  readonly persons: number;
  readonly penaltiesCents: number;
}

/** Who may act on a contract's evaluation; `null` when there is no such contract. */
export interface EvaluatedContractFact {
  readonly contract: string;
  readonly buyer: string;
  readonly directorate: string;
  readonly facilitators: NonNullable<Scope['facilitators']>;
}

/** The buyer whose year is evaluated. */
export interface EvaluationBuyerFact {
  /** Missing: no such buyer. */
  readonly registeredOn?: LocalDate | undefined;
  readonly zone: ZoneName;
  readonly calendar: CalendarCode;
}

/**
 * Key: contract id. The fact is strict: hours recorded before the freeze is appended make the freeze be decided again.
 */
export const contractFiguresFact = strictFact<ContractFiguresFact | null>()('contractFigures');
/** Key: contract id. */
export const evaluatedContractFact = strictFact<EvaluatedContractFact | null>()('executionContract');
/** Key: buyer id. */
export const evaluationBuyerFact = strictFact<EvaluationBuyerFact>()('buyer');
/** Key: `<buyer>.<year>`. */
export const evaluationInputFact = softFact<EvaluationInput>()('evaluationInput');
