import type { Context } from '@clausier/kernel';
import { contractContext } from '@clausier/contract';
import { directoryContext } from '@clausier/directory';
import { evaluationContext } from '@clausier/evaluation';
import { executionContext } from '@clausier/execution';
import { governanceContext } from '@clausier/governance';
import { participantContext } from '@clausier/participant';
import { programmingContext } from '@clausier/programming';
import { supplyContext } from '@clausier/supply';

/** Every bounded context of the product. */
export const contexts: readonly Context[] = [
  directoryContext,
  governanceContext,
  programmingContext,
  contractContext,
  participantContext,
  executionContext,
  supplyContext,
  evaluationContext,
];
