import { parseStream } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { change, put } from '../model/rows.js';
import { contractStream } from './fold-contract.js';
import { close, contractOf, onContract, open, type TaskContract } from './task-rows.js';

/** Who is to sign, by the signature wanted (R11). */
const SIGNING = {
  directorate: 'signForDirectorate',
  facilitator: 'signForFacilitator',
  mission: 'signForMission',
} as const;
const WHOLE = 'all';

/** Signatures of local evaluations. */
export const localEvaluationFolds = {
  LocalEvaluationOpened: (event, sql) => {
    const { buyer, directorate, contract, requiredSignatures, signaturesDueOn, signaturesDueAt } = event.data;
    const place: TaskContract = contractOf(sql, contract) ?? { contract, buyer, directorate, durationMonths: 0 };
    const due = { dueOn: signaturesDueOn, dueAt: signaturesDueAt };
    // R11: the head corrects frozen figures.
    const balance = { entity: contractStream(contract), kind: 'recordOpeningBalance' };
    change(sql, 'tasks_task', balance, { owner_role: 'essHead' });
    for (const signature of requiredSignatures) open(sql, event, SIGNING[signature], onContract(place, WHOLE, { due }));
  },
  LocalEvaluationSigned: ({ stream, data }, sql) =>
    close(sql, { entity: contractStream(parseStream(stream).id), kind: SIGNING[data.as] }),
  LocalEvaluationClosed: ({ stream }, sql) => closeSigning(sql, stream),
  /** A new opening has new figures and is signed again. */
  LocalEvaluationReopened: ({ stream }, sql) => closeSigning(sql, stream),
} satisfies SomeFolds<'localEvaluation'>;

/** The publication of central evaluations. */
export const centralEvaluationFolds = {
  CentralEvaluationOpened: (event, sql) => {
    const { buyer, year, publicationDueOn, publicationDueAt } = event.data;
    const due = { dueOn: publicationDueOn, dueAt: publicationDueAt };
    put(sql, 'tasks_entity', { entity: event.stream }, { title: `Évaluation centrale ${year}` });
    open(sql, event, 'publishCentralEvaluation', { entity: event.stream, subject: WHOLE, buyer, due });
  },
  CentralEvaluationPublished: ({ stream }, sql) => close(sql, { entity: stream, kind: 'publishCentralEvaluation' }),
} satisfies SomeFolds<'centralEvaluation'>;

function closeSigning(sql: Parameters<typeof close>[0], stream: string): void {
  for (const kind of Object.values(SIGNING)) close(sql, { entity: contractStream(parseStream(stream).id), kind });
}
