import { contractEvents as contract } from '@clausier/contract';
import type { Told } from '../told.js';
import { AGENT, nobodysFault, planned, setAside } from './contract-course.js';

/** More contracts: one given up before its launch, one that found nobody, one with what p1 does not go through. */
export const otherContracts: readonly Told[] = ['p2', 'p3', 'p4'].flatMap((id): Told[] => {
  const stream = `contract-${id}`;
  const [, by, , event] = planned;
  const end = {
    p2: [
      setAside[3],
      contract.RunningContractWithdrawn({ reason: 'Saisi deux fois.' }),
      contract.ContractAbandoned({ reason: 'Besoin disparu.' }),
    ],
    p3: [contract.ContractUnsuccessful({})],
    p4: [
      contract.AttributionAnswered({ lot: 'l1', attributable: true, reason: 'Aucun poste proposé.' }),
      contract.ShortfallDecided(nobodysFault),
      contract.TrackingStarted({ trackedFrom: '2026-09-02' }),
      contract.OpeningBalanceRecorded({
        ...{ lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours: 5_000 }], invoicedCents: 1_000_000 },
        reason: 'Tableau.',
      }),
      contract.FinalAccountNotified({ reserved: true }),
      contract.ContractTerminated({}),
      contract.ContractEvaluated({ evaluationClosedOn: '2026-09-02' }),
      contract.EvaluationResumed({}),
    ],
  }[id];
  return [['2026-02-26', by, stream, event], ...(end ?? []).map((last): Told => ['2026-09-02', AGENT, stream, last])];
});
