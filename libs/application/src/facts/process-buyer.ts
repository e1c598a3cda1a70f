import { PROCESSES } from '@clausier/kernel';
import { contract, existing } from '@clausier/contract';
import type { ProcessBuyerFact } from '@clausier/governance';
import type { FactResolver } from './resolver.js';

/** Processes that follow one contract; the others follow `<buyer>.<year>[.<directorate>]`. */
const OF_CONTRACTS: ReadonlySet<string> = new Set(['tendering', 'executionTracking', 'localEvaluation']);

/** Key: `<process>.<entity>`. A process of nothing known has no buyer. */
export const processBuyerResolver: FactResolver<ProcessBuyerFact> = {
  fact: 'processBuyer',
  resolve: async (load, key) => {
    const [process, first, ...rest] = key.split('.');
    if (process === undefined || first === undefined || !PROCESSES.some((name) => name === process)) return {};
    if (!OF_CONTRACTS.has(process)) return rest.length > 0 ? { buyer: first } : {};
    return { buyer: existing(await load.state(contract, first))?.buyer };
  },
};
