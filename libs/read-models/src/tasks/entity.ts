import { parseStream, streamName, type EventEnvelope } from '@clausier/kernel';
import { partsOfHoursId } from '@clausier/execution';

/** Streams that stand for themselves on the work list. */
const OWN: ReadonlySet<string> = new Set([
  'contract',
  'directorateProgramme',
  'programmingReview',
  'centralEvaluation',
  'supply',
]);
/** What a process is about, by its name: a category, or the campaign and its directorates. */
const SUBJECT_OF_PROCESS: Readonly<Record<string, string>> = {
  tendering: 'contract',
  executionTracking: 'contract',
  localEvaluation: 'contract',
  centralEvaluation: 'centralEvaluation',
};

/** The entity of the work list that an event is an act on, where there is one. */
export function entityOf(event: EventEnvelope): string | undefined {
  const { category, id } = parseStream(event.stream);
  if (OWN.has(category)) return event.stream;
  switch (category) {
    case 'hours': {
      const contract = partsOfHoursId(id)?.contract;
      return contract && streamName('contract', contract);
    }
    case 'localEvaluation':
      return streamName('contract', id);
    case 'participant':
      return contractNamedIn(event.data);
    case 'followUp': {
      const { process, entity } = followed(id);
      if (process === 'annualProgrammingReview') return campaignStream(entity);
      const subject = SUBJECT_OF_PROCESS[process];
      return subject && streamName(subject, entity);
    }
    default:
      return undefined;
  }
}

/** Process and entity of a follow-up stream's id: `tendering.c1`. */
export function followed(id: string): { readonly process: string; readonly entity: string } {
  const dot = id.indexOf('.');
  return { process: id.slice(0, dot), entity: id.slice(dot + 1) };
}

/** `<buyer>.<year>` is the campaign, `<buyer>.<year>.<directorate>` a directorate's answer to it. */
function campaignStream(entity: string): string {
  return streamName(entity.split('.').length > 2 ? 'directorateProgramme' : 'programmingReview', entity);
}

function contractNamedIn(data: unknown): string | undefined {
  const named = typeof data === 'object' && data !== null && 'contract' in data ? data.contract : undefined;
  return typeof named === 'string' ? streamName('contract', named) : undefined;
}
