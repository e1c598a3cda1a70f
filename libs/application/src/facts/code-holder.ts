import { directorateProgramme, purchaseOf, type CodeHolderFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<programme>/<purchase>`. Looks into every other programme, of any buyer and year: a code names one contract. */
export const codeHolderResolver: FactResolver<CodeHolderFact> = {
  resolve: async (load, key) => {
    const [own, purchase = ''] = key.split('/');
    for (const programme of await load.ids(directorateProgramme.category))
      if (programme !== own && purchaseOf(await load.peek(directorateProgramme, programme), purchase))
        return { programme };
    return {};
  },
};
