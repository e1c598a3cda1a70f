import {
  directorateProgramme,
  parseProgrammeId,
  purchaseOf,
  type CodeHolderFact,
  type HoldingProgrammeFact,
  type Purchase,
  type TakenCodesFact,
} from '@clausier/programming';
import { contract, existing } from '@clausier/contract';
import { plannedFrom } from './planned-contract.js';
import type { FactLoader, FactResolver } from './resolver.js';

/** Key: `<programme>/<purchase>`. Looks into every other programme, of any buyer and year: a code names one contract. */
export const codeHolderResolver: FactResolver<CodeHolderFact> = {
  resolve: (load, key) => {
    const [own, purchase = ''] = key.split('/');
    return holderOf(load, purchase, (_known, programme) => programme !== own);
  },
};

/** Key: `<buyer>/<operation>/<purchase>`. The programme of the buyer that counts the purchase there, in any of its years. */
export const holdingProgrammeResolver: FactResolver<HoldingProgrammeFact> = {
  resolve: (load, key) => {
    const [buyer, operation = '', purchase = ''] = key.split('/');
    return holderOf(
      load,
      purchase,
      (known, programme) => known.operation === operation && parseProgrammeId(programme)?.buyer === buyer,
    );
  },
};

/** Key: programme id. Those of its codes that another programme, of any buyer, or a contract from elsewhere bears. */
export const takenCodesResolver: FactResolver<TakenCodesFact> = {
  resolve: async (load, own) => {
    const codes = (await load.peek(directorateProgramme, own)).purchases.map(({ purchase }) => purchase);
    const taken = new Set<string>();
    for (const programme of await load.ids(directorateProgramme.category)) {
      if (programme === own) continue;
      const { purchases } = await load.peek(directorateProgramme, programme);
      for (const { purchase } of purchases) taken.add(purchase);
    }
    for (const code of codes) if (plannedFrom(existing(await load.peek(contract, code)), own).taken) taken.add(code);
    return codes.filter((code) => taken.has(code));
  },
};

/** Other buyers' programmes are only peeked at: what they say is nothing that this command saw. */
async function holderOf(
  load: FactLoader,
  purchase: string,
  fits: (known: Purchase, programme: string) => boolean,
): Promise<CodeHolderFact & HoldingProgrammeFact> {
  for (const programme of await load.ids(directorateProgramme.category)) {
    const known = purchaseOf(await load.peek(directorateProgramme, programme), purchase);
    if (known && fits(known, programme)) return { programme };
  }
  return {};
}
