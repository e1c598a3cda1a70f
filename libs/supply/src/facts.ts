import { strictFact, type LocalDate } from '@clausier/kernel';

/** The canteen whose purchases are entered; `null` when there is none of that id. */
export interface CanteenFact {
  readonly canteen: string;
  readonly buyer: string;
  readonly registeredOn: LocalDate;
}

/** A contract that a purchase names; unknown ones are left out of the list. */
export interface SupplyContractFact {
  readonly contract: string;
  readonly buyer: string;
  readonly lots: readonly {
    readonly lot: string;
    /** Supplier ids; none while the lot is not awarded. */
    readonly holders: readonly string[];
  }[];
}

/** Key: canteen id. */
export const canteenFact = strictFact<CanteenFact | null>()('supplyCanteen');
/** Key: contract ids in order, joined by commas. */
export const supplyContractsFact = strictFact<readonly SupplyContractFact[]>()('supplyContracts');
