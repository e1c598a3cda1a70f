import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { PROCESSES } from '@clausier/workflow-contract';
import { WORKFLOW_BUNDLE } from '@clausier/runtime/testing';
import { HISTORIES, RECORDINGS, fileOf, keyOf, readHistory, type KeptEvent, type KeptHistory } from './histories.js';
import { record } from './record.js';

/** Set to the name of a release, the histories of that release are recorded anew before they are replayed. */
const RELEASE_TO_RECORD = process.env['CLAUSIER_RECORD_HISTORIES'];

function replay(history: KeptHistory, workflowId: string): Promise<void> {
  const workflowBundle = { codePath: WORKFLOW_BUNDLE };
  return Worker.runReplayHistory({ workflowBundle }, historyFromJSON(history), workflowId);
}

/** Files of one recording, of every release. */
function filesOf(kept: readonly string[], recording: (typeof RECORDINGS)[number]): readonly string[] {
  const prefix = fileOf(recording, '');
  return kept.filter((file) => file.startsWith(prefix.slice(0, -'.json'.length)));
}

describe('the histories kept of a real Temporal server', () => {
  let kept: readonly string[];
  beforeAll(async () => {
    // The worker that records installs the runtime itself.
    if (RELEASE_TO_RECORD === undefined) installQuietRuntime();
    else await record(RELEASE_TO_RECORD);
    kept = (await readdir(HISTORIES)).filter((file) => file.endsWith('.json'));
  }, 900_000);

  test('cover every type of process, and are all of this list', () => {
    expect(new Set(RECORDINGS.map((recording) => recording.process))).toEqual(new Set(PROCESSES));
    expect(RECORDINGS.flatMap((recording) => filesOf(kept, recording)).sort()).toEqual([...kept].sort());
    for (const recording of RECORDINGS) expect(filesOf(kept, recording).length).toBeGreaterThan(0);
  });

  test.each(RECORDINGS)('of $process $entity replay on the workflows as built, with no server', async (recording) => {
    for (const file of filesOf(kept, recording)) await replay(await readHistory(file), keyOf(recording));
  });

  test.each(RECORDINGS)('of $process $entity hold nothing of a machine or a person', async (recording) => {
    for (const file of filesOf(kept, recording)) {
      const { events } = await readHistory(file);
      expect(valuesOf(events, 'identity').filter((identity) => identity !== 'clausier' && identity !== '')).toEqual([]);
      const text = decoded(events);
      expect(text).not.toMatch(/\/(home|root|tmp|work|Users|node_modules)\b|\.[jt]s:\d+/);
      expect(text).not.toMatch(/familyName|givenName|birthDate/);
    }
  });

  test('of acts that another workflow would do are refused as non-deterministic', async () => {
    for (const recording of RECORDINGS)
      for (const file of filesOf(kept, recording))
        for (const alter of [otherActivity, otherOrder])
          await expect(replay(alter(await readHistory(file)), keyOf(recording))).rejects.toThrow(
            DeterminismViolationError,
          );
  });
});

/** Keeps the SDK from warning of the refusals that this suite provokes. */
function installQuietRuntime(): void {
  const telemetryOptions = { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } };
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR'), telemetryOptions });
}

type Altered = (history: KeptHistory) => KeptHistory;

/** The last activity scheduled was of another type. */
const otherActivity: Altered = ({ events }) => {
  const last = events.findLast(({ eventType }) => eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED');
  return { events: events.map((event) => (event === last ? withActivity(event, 'somethingElse') : event)) };
};

/** The first activity scheduled was a command, where every process begins with a plan. */
const otherOrder: Altered = ({ events }) => {
  const first = events.find(({ eventType }) => eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED');
  return { events: events.map((event) => (event === first ? withActivity(event, 'issueCommand') : event)) };
};

function withActivity(event: KeptEvent, name: string): KeptEvent {
  const attributes = event['activityTaskScheduledEventAttributes'] as object;
  return { ...event, activityTaskScheduledEventAttributes: { ...attributes, activityType: { name } } };
}

/** Every value under that name, anywhere. */
function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === name ? [member] : valuesOf(member, name)));
}

/** All texts of a history, its payloads read. */
function decoded(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, member]) => (key === 'data' && typeof member === 'string' ? fromBase64(member) : decoded(member)))
    .join('\n');
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
