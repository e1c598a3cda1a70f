import { parseStream, streamName, type EventEnvelope, type ProcessName, type StreamName } from '@clausier/kernel';
import { parseProgrammeId, reviewOf } from '@clausier/programming';
import { parseProcessKey, processKey, type ProcessKey } from '@clausier/workflow-contract';
import type { Followers, Membership, Routing } from './process-definition.js';

/**
 * Which processes an event concerns, and which streams they follow from now on. Pure and total: an event that nobody
 * follows concerns nobody. A process follows its streams from the event that starts it; starting events also open a
 * process again that had ended.
 */
export function route(event: EventEnvelope, followers: Followers): Routing {
  const links = LINKS[event.type]?.(event, followers) ?? [];
  const pokes = new Set<ProcessKey>([...followers.of(event.stream), ...links.map(({ key }) => key)]);
  return { links, pokes: [...pokes].sort() };
}

type Link = (event: EventEnvelope, followers: Followers) => readonly Membership[];

/** Events that start a process or add a stream to what it follows. */
const LINKS: Readonly<Record<string, Link>> = {
  ProgrammingReviewOpened: (event) => {
    const campaign = idOf(event);
    const directorates = (event.data as { readonly directorates: readonly string[] }).directorates;
    return directorates.flatMap((directorate) => {
      const programme = `${campaign}.${directorate}`;
      const own = follow(
        'annualProgrammingReview',
        programme,
        streamName('directorateProgramme', programme),
        event.stream,
      );
      return [
        ...own,
        ...follow('annualProgrammingReview', campaign, streamName('directorateProgramme', programme), event.stream),
      ];
    });
  },
  PurchaseDeclared: (event, followers) => {
    const programme = idOf(event);
    return follow('annualProgrammingReview', programme, ...countedWith(event.data, programme, followers));
  },
  ContractPlanned: (event, followers) => {
    const { programme } = event.data as { readonly programme: string };
    return follow('tendering', idOf(event), event.stream, ...countedWith(event.data, programme, followers));
  },
  ContractNotified: (event) => follow('executionTracking', idOf(event), event.stream),
  ParticipantProposed: (event) =>
    follow('executionTracking', (event.data as { readonly contract: string }).contract, event.stream),
  HoursDeclared: hoursOfContract,
  NoHoursDeclared: hoursOfContract,
  HoursCorrected: lateCorrection,
  ExecutionCompleted: ended,
  ContractTerminated: ended,
  LocalEvaluationReopened: (event) => follow('localEvaluation', idOf(event), event.stream),
  CentralEvaluationOpened: (event) => follow('centralEvaluation', idOf(event), event.stream),
};

/**
 * R2: what a purchase is counted with. Its homogeneous group: the programmes of all directorates of the review, known as
 * those that follow it. Its operation.
 */
function countedWith(data: unknown, programme: string, followers: Followers): readonly StreamName[] {
  const { group, operation } = data as { readonly group?: string; readonly operation?: string };
  const review = reviewOf(programme);
  const programmes = followers
    .of(streamName('programmingReview', review))
    .map((key) => parseProcessKey(key).entity)
    .filter((entity) => parseProgrammeId(entity) !== undefined)
    .map((entity) => streamName('directorateProgramme', entity));
  return [
    ...(group === undefined ? [] : programmes),
    ...(operation === undefined ? [] : [streamName('operation', operation)]),
  ];
}

function hoursOfContract(event: EventEnvelope): readonly Membership[] {
  const [contract = ''] = idOf(event).split('.');
  return follow('executionTracking', contract, event.stream);
}

/** R11: once the execution has ended, a correction concerns the local evaluation, and starts it again when it is over. */
function lateCorrection(event: EventEnvelope, followers: Followers): readonly Membership[] {
  const [contract = ''] = idOf(event).split('.');
  const key = processKey('localEvaluation', contract);
  const hasEnded = followers.of(streamName('contract', contract)).includes(key);
  return hasEnded ? [{ key, stream: event.stream }] : [];
}

function ended(event: EventEnvelope): readonly Membership[] {
  const contract = idOf(event);
  return follow('localEvaluation', contract, event.stream, streamName('localEvaluation', contract));
}

function follow(process: ProcessName, entity: string, ...streams: readonly string[]): readonly Membership[] {
  const key = processKey(process, entity);
  return streams.map((stream) => ({ key, stream }));
}

function idOf(event: EventEnvelope): string {
  return parseStream(event.stream).id;
}
