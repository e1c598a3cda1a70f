import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { format } from 'prettier';
import { REFERENCE_CASE, playCase, readCase } from '@clausier/demo';
import { WORKFLOW_BUNDLE, requiredTemporalCli } from '@clausier/runtime/testing';
import { HISTORIES, RECORDINGS, fileOf, keyOf } from './histories.js';

/** Plays the reference case on a real Temporal server and keeps the histories of the processes in the list. */
export async function record(release: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clausier-record-'));
  try {
    const played = await playCase({
      course: await readCase(REFERENCE_CASE),
      dataDir,
      port: 0,
      temporalCli: requiredTemporalCli(),
      temporalUi: false,
      workflowBundle: WORKFLOW_BUNDLE,
      progress: (done, total, now) => process.stderr.write(`\r${done}/${total} ${now}`),
      log: (line) => console.error(line),
    });
    try {
      const client = played.embedded.temporal?.client;
      if (!client) throw new Error('histories are recorded on Temporal only');
      for (const recording of RECORDINGS) {
        const history = await client.workflow.getHandle(keyOf(recording)).fetchHistory();
        const text = await format(historyToJSON(history), { parser: 'json', printWidth: 120 });
        await writeFile(`${HISTORIES}${fileOf(recording, release)}`, text);
      }
    } finally {
      await played.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
