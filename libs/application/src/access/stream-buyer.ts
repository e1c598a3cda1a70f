import { contract, existing } from '@clausier/contract';
import { canteen, supplier } from '@clausier/directory';
import { convention, mandate } from '@clausier/governance';
import { parseStream, type StreamName } from '@clausier/kernel';
import { participant } from '@clausier/participant';
import { operation } from '@clausier/programming';
import { processBuyerResolver } from '../facts/process-buyer.js';
import type { FactLoader } from '../facts/resolver.js';

type BuyerOf = (load: FactLoader, id: string) => Promise<string | undefined>;

const firstPart = (id: string): string => id.split('.')[0] ?? id;
const named: BuyerOf = async (_load, id) => firstPart(id);
const ofContract: BuyerOf = async (load, id) => existing(await load.state(contract, firstPart(id)))?.buyer;
const ofCanteen: BuyerOf = async (load, id) => (await load.state(canteen, firstPart(id))).canteen?.buyer;

/** Whose each stream is, by category (design 5). A supplier serves several buyers: it is of the one that registered it. */
export const BUYER_OF: Readonly<Record<string, BuyerOf>> = {
  buyer: named,
  programmingReview: named,
  directorateProgramme: named,
  centralEvaluation: named,
  contract: ofContract,
  hours: ofContract,
  localEvaluation: ofContract,
  canteen: ofCanteen,
  supply: ofCanteen,
  supplier: async (load, id) => (await load.state(supplier, id)).supplier?.buyer,
  operation: async (load, id) => (await load.state(operation, id)).operation?.buyer,
  participant: async (load, id) => (await load.state(participant, id)).buyer,
  mandate: async (load, id) => (await load.state(mandate, id)).mandate?.buyer,
  convention: async (load, id) => (await load.state(convention, id)).buyer,
  followUp: async (load, id) => (await processBuyerResolver.resolve(load, id)).buyer,
};

/** Buyer of a stream at the loader's position; `undefined` where it cannot be told. */
export async function buyerOfStream(load: FactLoader, stream: StreamName): Promise<string | undefined> {
  const { category, id } = parseStream(stream);
  return BUYER_OF[category]?.(load, id);
}
