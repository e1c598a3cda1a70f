import { isLocalDate, type EventData, type LocalDate } from '@clausier/kernel';
import type { centralEvaluationEvents as events } from '../events/central-evaluation-events.js';

type OpenedYear = EventData<typeof events.CentralEvaluationOpened> & { readonly openedOn: LocalDate };
export type FrozenPerimeters = EventData<typeof events.PerimetersFrozen> & { readonly frozenOn: LocalDate };
export type ComputedIndicators = EventData<typeof events.IndicatorsComputed>;
export type Publication = EventData<typeof events.CentralEvaluationPublished> & { readonly publishedOn: LocalDate };

/** A published version and the figures behind it, which nobody outside the mission has seen whole. */
export interface PublishedVersion {
  readonly indicators: ComputedIndicators['indicators'];
  readonly publication: Publication;
}

/** `centralEvaluation-<buyer>.<year>`: a union on `status`. */
export type CentralEvaluationState =
  | { readonly status: 'none' }
  | (OpenedYear & { readonly status: 'open'; readonly perimeters?: FrozenPerimeters })
  | (OpenedYear & {
      readonly status: 'frozen';
      readonly perimeters: FrozenPerimeters;
      readonly computed: ComputedIndicators;
    })
  | (OpenedYear & {
      readonly status: 'published';
      readonly perimeters: FrozenPerimeters;
      readonly computed: ComputedIndicators;
      /** The last version. */
      readonly publication: Publication;
      /** All versions, the first one first. */
      readonly versions: readonly PublishedVersion[];
    });

export const noCentralEvaluation: CentralEvaluationState = { status: 'none' };

/** Buyer and year of a central evaluation's id, `<buyer>.<year>`; `undefined` when the id is malformed. */
export function partsOfCentralEvaluationId(id: string): { readonly buyer: string; readonly year: number } | undefined {
  const parts = /^([A-Za-z0-9_]{1,64})\.(\d{4})$/.exec(id);
  if (!parts) return undefined;
  const [, buyer = '', year = ''] = parts;
  return isLocalDate(`${year}-01-01`) ? { buyer, year: Number(year) } : undefined;
}
