import type { EventData, LocalDate } from '@clausier/kernel';
import type { canteenEvents } from '../events/canteen.js';

export interface CanteenState {
  readonly canteen?: EventData<typeof canteenEvents.CanteenRegistered> & { readonly registeredOn: LocalDate };
}

export const unknownCanteen: CanteenState = {};
