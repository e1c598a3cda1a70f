import type { CanteenKind, FoodTerritory } from '@clausier/rulebook';
import type { LocalDate } from '@clausier/kernel';

interface RegisteredCanteen {
  readonly buyer: string;
  readonly officialName: string;
  readonly kind: CanteenKind;
  readonly territory: FoodTerritory;
  readonly registeredOn: LocalDate;
}

export interface CanteenState {
  readonly canteen?: RegisteredCanteen;
}

export const unknownCanteen: CanteenState = {};
