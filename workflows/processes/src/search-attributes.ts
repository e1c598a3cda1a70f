import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { SearchAttributeType, defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { SEARCH_ATTRIBUTES, type Plan } from '@clausier/workflow-contract';

const contract = defineSearchAttributeKey(SEARCH_ATTRIBUTES.contract, SearchAttributeType.KEYWORD);
const directorate = defineSearchAttributeKey(SEARCH_ATTRIBUTES.directorate, SearchAttributeType.KEYWORD);
const stage = defineSearchAttributeKey(SEARCH_ATTRIBUTES.stage, SearchAttributeType.KEYWORD);
const nextDueAt = defineSearchAttributeKey(SEARCH_ATTRIBUTES.nextDueAt, SearchAttributeType.DATETIME);

/** Files the process under its contract, directorate, stage and next due instant, where they changed. */
export function indexUnder(plan: Plan): void {
  const known = workflowInfo().typedSearchAttributes;
  const due = plan.nextDueAt === undefined ? null : new Date(plan.nextDueAt);
  const changes: SearchAttributeUpdatePair[] = [];
  if (plan.contract !== undefined && known.get(contract) !== plan.contract)
    changes.push({ key: contract, value: plan.contract });
  if (plan.directorate !== undefined && known.get(directorate) !== plan.directorate)
    changes.push({ key: directorate, value: plan.directorate });
  if (known.get(stage) !== plan.stage) changes.push({ key: stage, value: plan.stage });
  if (known.get(nextDueAt)?.getTime() !== due?.getTime()) changes.push({ key: nextDueAt, value: due });
  if (changes.length > 0) upsertSearchAttributes(changes);
}
