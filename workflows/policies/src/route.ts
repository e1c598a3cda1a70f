import type { contractEvents } from '@clausier/contract';
import type { centralEvaluationEvents, localEvaluationEvents } from '@clausier/evaluation';
import type { hoursEvents } from '@clausier/execution';
import {
  parseStream,
  streamName,
  type EventEnvelope,
  type ProcessName,
  type RecordedEvent,
  type StreamName,
} from '@clausier/kernel';
import type { participantEvents } from '@clausier/participant';
import {
  parseProgrammeId,
  reviewOf,
  type directorateProgrammeEvents,
  type programmingReviewEvents,
} from '@clausier/programming';
import { parseProcessKey, processKey, type ProcessKey } from '@clausier/workflow-contract';
import type { Followers, Membership, Routing } from './process-definition.js';

/** Events of the streams on which a process starts, or takes another stream to follow. */
type Events = typeof programmingReviewEvents &
  typeof directorateProgrammeEvents &
  typeof contractEvents &
  typeof participantEvents &
  typeof hoursEvents &
  typeof localEvaluationEvents &
  typeof centralEvaluationEvents;
type EventOf<T extends keyof Events> = RecordedEvent<Pick<Events, T>>;
type Link<E> = (event: E, followers: Followers) => readonly Membership[];
export type Links = { readonly [T in keyof Events]?: Link<EventOf<T>> };

/**
 * Which processes an event concerns, and which streams they follow from now on. Pure and total: an event that nobody
 * follows concerns nobody. A process follows its streams from the event that starts it; starting events also open a
 * process again that had ended.
 */
export function route(event: EventEnvelope, followers: Followers): Routing {
  const link = LINKS_BY_NAME.get(event.type) ?? LINKS_BY_STREAM[parseStream(event.stream).category];
  const links = link?.(event, followers) ?? [];
  const pokes = new Set<ProcessKey>([...followers.of(event.stream), ...links.map(({ key }) => key)]);
  return { links, pokes: [...pokes].sort() };
}

/** Events that start a process or add a stream to what it follows. */
const LINKS: Links = {
  ProgrammingReviewOpened: (event) => {
    const campaign = idOf(event);
    return event.data.directorates.flatMap((directorate) => {
      const programme = `${campaign}.${directorate}`;
      const followed = [streamName('directorateProgramme', programme), event.stream];
      return [programme, campaign].flatMap((entity) => follow('annualProgrammingReview', entity, ...followed));
    });
  },
  /** A purchase that was withdrawn may come back when its process had ended, which then starts again. */
  PurchaseDeclared: (event, followers) => [
    ...follow('annualProgrammingReview', idOf(event), event.stream),
    ...purchaseCounted(event, followers),
  ],
  PurchaseRegrouped: purchaseCounted,
  /** A contract entered while it ran has its tender behind it. */
  ContractPlanned: (event, followers) =>
    event.data.source === 'running'
      ? []
      : follow('tendering', idOf(event), event.stream, ...countedWith(event.data, event.data.programme, followers)),
  ContractNotified: (event) => follow('executionTracking', idOf(event), event.stream),
  ParticipantProposed: (event) => follow('executionTracking', event.data.contract, event.stream),
  /** The reference that stays goes on in whatever followed the one that goes. */
  ParticipantAbsorbed: (event) =>
    [...new Set(event.data.proposals.map(({ contract }) => contract))].flatMap((contract) =>
      follow('executionTracking', contract, event.stream),
    ),
  HoursCorrected: lateCorrection,
  OpeningBalanceRecorded: lateCorrection,
  ExecutionCompleted: ended,
  ContractTerminated: ended,
  LocalEvaluationReopened: (event) => follow('localEvaluation', idOf(event), event.stream),
  CentralEvaluationOpened: (event) => follow('centralEvaluation', idOf(event), event.stream),
};
const LINKS_BY_NAME = new Map(Object.entries(LINKS) as [string, Link<EventEnvelope>][]);

/** Streams of which every other event makes a process follow them. */
const LINKS_BY_STREAM: Readonly<Record<string, Link<EventEnvelope>>> = { hours: hoursOfContract };

function purchaseCounted(
  event: EventOf<'PurchaseDeclared' | 'PurchaseRegrouped'>,
  followers: Followers,
): readonly Membership[] {
  const programme = idOf(event);
  return follow('annualProgrammingReview', programme, ...countedWith(event.data, programme, followers));
}

/**
 * R2: what a purchase is counted with. Its homogeneous group: the programmes of all directorates of the review, known as
 * those that follow it. Its operation.
 */
function countedWith(
  { group, operation }: EventOf<'PurchaseDeclared' | 'PurchaseRegrouped' | 'ContractPlanned'>['data'],
  programme: string,
  followers: Followers,
): readonly StreamName[] {
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
