import { contract, existing, isHeld, type NamedElsewhereFact } from '@clausier/contract';
import { countedCents, supply } from '@clausier/supply';
import type { FactLoader, FactResolver } from './resolver.js';

/** Key: contract id. Looks into every canteen's quarters and every contract of the buyer. */
export const namedElsewhereResolver: FactResolver<NamedElsewhereFact> = {
  resolve: async (load, key) => ({
    supplyLines: await linesNaming(load, key),
    carriedFrom: await lotsCarriedTo(load, key),
  }),
};

/** A validated purchase that is corrected to nothing names the contract no more. */
async function linesNaming(load: FactLoader, named: string): Promise<number> {
  const ids = await load.ids(supply.category);
  const quarters = await Promise.all(ids.map((id) => load.peek(supply, id)));
  const lines = quarters.flatMap((quarter) => quarter.lines).filter((line) => line.contract === named);
  return lines.filter((line) => line.status === 'declared' || countedCents(line) !== 0).length;
}

async function lotsCarriedTo(load: FactLoader, named: string): Promise<NamedElsewhereFact['carriedFrom']> {
  const others = (await load.ids(contract.category)).filter((id) => id !== named);
  const states = await Promise.all(others.map(async (id) => ({ id, known: existing(await load.peek(contract, id)) })));
  return states.flatMap(({ id, known }) =>
    (known?.lots ?? [])
      .filter((lot) => isHeld(lot) && lot.shortfallDecision?.carriedTo?.contract === named)
      .map(({ lot }) => ({ contract: id, lot })),
  );
}
