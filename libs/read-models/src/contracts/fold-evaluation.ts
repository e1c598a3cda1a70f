import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { change, json } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Where the contract's local evaluation stands; its figures are in the read model of evaluations. */
export const evaluationFolds = {
  LocalEvaluationOpened: (event, sql) => stand(event, sql, 'open'),
  LocalEvaluationClosed: (event, sql) => stand(event, sql, 'closed'),
  LocalEvaluationReopened: (event, sql) => stand(event, sql, 'reopened'),
} satisfies SomeFolds<'localEvaluation'>;

type OfEvaluation = EventEnvelope<string, { readonly occurrence: number }>;

function stand({ stream, data, effectiveOn }: OfEvaluation, sql: Sql, status: 'open' | 'closed' | 'reopened'): void {
  const evaluation = { status, occurrence: data.occurrence, since: effectiveOn };
  change(sql, 'contracts_contract', { contract: parseStream(stream).id }, { evaluation_json: json(evaluation) });
}
