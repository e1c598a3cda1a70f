import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chainHash, leafHashOfText } from '@clausier/event-store-port';
import { eventsOf, request, single, write } from '@clausier/event-store-port/testing';
import { logDirectory } from './testing/log-directory.js';
import { verifySqliteLog } from './verify-sqlite-log.js';

const log = logDirectory();
const verdict = () => verifySqliteLog(log.file());

/** Twelve commands, the last of two streams: 13 events on three streams; contract-a holds positions 1, 3, 5, 7, 9, 11, 12. */
async function writtenLog(): Promise<void> {
  const store = await log.open();
  for (let i = 0; i < 11; i += 1)
    await store.append(single(`c${i}`, i % 2 === 0 ? 'contract-a' : 'contract-b', Math.floor(i / 2) - 1));
  await store.append(
    request('c11', [write('contract-a', 5, eventsOf('c11a', 1)), write('hours-h', -1, eventsOf('c11h', 1))]),
  );
  await store.close();
  expect(await verdict()).toMatchObject({ verified: true, events: 13, streams: 3, lastPosition: '13' });
}

/** Where a text stands in a file: its row, and what page splits left of it elsewhere. */
function placesOf(text: Buffer, file: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = file.indexOf(text); at !== -1; at = file.indexOf(text, at + 1)) places.push(at);
  return places;
}

function tamper(...statements: readonly string[]): void {
  const database = new DatabaseSync(log.file());
  for (const sql of statements) database.exec(sql);
  database.close();
}

describe('an audit names the first event that is not what was recorded', () => {
  test('one byte of a stored text changed', async () => {
    await writtenLog();
    tamper(`UPDATE events SET envelope = replace(envelope, '"amountCents":1', '"amountCents":7') WHERE position = 5`);
    expect(await verdict()).toEqual({
      verified: false,
      code: 'altered',
      problem: 'le texte de l’événement a été modifié après son enregistrement',
      position: '5',
      stream: 'contract-a',
      revision: 2,
      type: 'LotPlanned',
      eventId: 'c4.0',
    });
  });

  test('any change of any byte of any text in the raw file', async () => {
    await writtenLog();
    const original = readFileSync(log.file());
    const database = new DatabaseSync(log.file(), { readOnly: true });
    const texts = database
      .prepare('SELECT position, envelope FROM events')
      .all()
      .map((row) => {
        const text = Buffer.from(String(row['envelope']));
        return { position: String(row['position']), length: text.length, places: placesOf(text, original) };
      });
    database.close();
    const flip = fc.record({
      event: fc.constantFrom(...texts),
      offset: fc.nat(),
      bits: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(flip, async ({ event, offset, bits }) => {
        const bytes = Buffer.from(original);
        for (const start of event.places) {
          const place = start + (offset % event.length);
          bytes.writeUInt8(bytes.readUInt8(place) ^ bits, place);
        }
        writeFileSync(log.file(), bytes);
        expect(await verdict()).toMatchObject({ verified: false, code: 'altered', position: event.position });
      }),
      { numRuns: 300 },
    );
    writeFileSync(log.file(), original);
    expect(await verdict()).toMatchObject({ verified: true });
  });

  test('a text changed together with its own seal', async () => {
    await writtenLog();
    const database = new DatabaseSync(log.file());
    const text = String(database.prepare('SELECT envelope FROM events WHERE position = 5').get()?.['envelope']);
    const forged = text.replace('"amountCents":1', '"amountCents":7');
    const before = database.prepare('SELECT head FROM chain WHERE position = 4').get()?.['head'] as Uint8Array;
    const leaf = leafHashOfText(forged);
    database.prepare('UPDATE events SET envelope = ? WHERE position = 5').run(forged);
    database.prepare('UPDATE chain SET leaf = ? WHERE position = 5').run(leaf);
    expect(await verdict()).toMatchObject({ verified: false, code: 'chainBroken', position: '5', eventId: 'c4.0' });
    database.prepare('UPDATE chain SET head = ? WHERE position = 5').run(chainHash(before, leaf));
    database.close();
    expect(await verdict()).toMatchObject({ verified: false, code: 'chainBroken', position: '6', eventId: 'c5.0' });
  });

  test('an event removed from the middle, its seal too', async () => {
    await writtenLog();
    tamper('DELETE FROM events WHERE position = 5', 'DELETE FROM chain WHERE position = 5');
    expect(await verdict()).toMatchObject({
      verified: false,
      code: 'missing',
      position: '5',
      stream: 'contract-a',
      revision: 2,
    });
  });

  test('events removed from the end', async () => {
    await writtenLog();
    tamper('DELETE FROM events WHERE position > 11');
    expect(await verdict()).toMatchObject({ verified: false, code: 'missing', position: '12' });
    tamper('DELETE FROM chain WHERE position > 11');
    expect(await verdict()).toMatchObject({ verified: false, code: 'missing', position: '12' });
  });

  test('two events that changed places', async () => {
    await writtenLog();
    const swap = (table: string) => [
      `UPDATE ${table} SET position = -1 WHERE position = 5`,
      `UPDATE ${table} SET position = 5 WHERE position = 8`,
      `UPDATE ${table} SET position = 8 WHERE position = -1`,
    ];
    tamper(...swap('events'));
    expect(await verdict()).toMatchObject({ verified: false, code: 'moved', position: '5', eventId: 'c7.0' });
    tamper(...swap('chain'));
    expect(await verdict()).toMatchObject({ verified: false, code: 'chainBroken', position: '5', eventId: 'c7.0' });
  });

  test.each([
    ['UPDATE events SET stream_no = 2, revision = 99 WHERE position = 5', 'columnsDiffer', '5'],
    ['UPDATE events SET revision = 99 WHERE position = 5', 'columnsDiffer', '5'],
    ['UPDATE events SET type_no = 99 WHERE position = 5', 'columnsDiffer', '5'],
    ["UPDATE streams SET name = 'contract-z' WHERE name = 'contract-b'", 'columnsDiffer', '2'],
    ["UPDATE types SET name = 'LotForgotten' WHERE name = 'LotPlanned'", 'columnsDiffer', '1'],
    ['DELETE FROM chain WHERE position = 5', 'sealMissing', '5'],
    ['UPDATE chain SET head = zeroblob(32) WHERE position = 5', 'chainBroken', '5'],
    ['DELETE FROM commands WHERE first_position = 5', 'commandDiffers', '5'],
    ["UPDATE commands SET command_key = x'00' WHERE first_position = 5", 'commandDiffers', '5'],
    ['UPDATE commands SET last_position = 12 WHERE first_position = 12', 'commandDiffers', '13'],
    ['UPDATE commands SET last_position = 6 WHERE first_position = 5', 'commandDiffers', '6'],
    ["INSERT INTO commands VALUES (-1, 3, x'00', 'f')", 'commandDiffers', '13'],
    ["INSERT INTO commands VALUES (14, 14, x'00', 'f')", 'missing', '14'],
    ["INSERT INTO events VALUES (0, 9, 0, 1, '{}')", 'missing', '1'],
  ])('%s', async (sql, code, position) => {
    await writtenLog();
    tamper(sql);
    expect(await verdict()).toMatchObject(
      code === 'verified' ? { verified: true } : { verified: false, code, position },
    );
  });

  test.each([
    ['another spelling of the same JSON', (text: string) => ` ${text}`, 'malformed'],
    ['no JSON at all', () => 'lost', 'malformed'],
    ['another revision', (text: string) => text.replace('"revision":0', '"revision":1'), 'columnsDiffer'],
    ['an instant before the last', (text: string) => text.replace('2026-03-02T08', '2026-03-01T08'), 'clockWentBack'],
    ['another command', (text: string) => text.replace('"commandId":"c11"', '"commandId":"c1"'), 'commandDiffers'],
  ])('a last event resealed with %s', async (_title, forge, code) => {
    await writtenLog();
    const database = new DatabaseSync(log.file());
    const row = database.prepare('SELECT envelope FROM events WHERE position = 13').get();
    const head = database.prepare('SELECT head FROM chain WHERE position = 12').get()?.['head'] as Uint8Array;
    const text = forge(String(row?.['envelope']));
    const leaf = leafHashOfText(text);
    database.prepare('UPDATE events SET envelope = ? WHERE position = 13').run(text);
    database.prepare('UPDATE chain SET leaf = ?, head = ? WHERE position = 13').run(leaf, chainHash(head, leaf));
    database.close();
    expect(await verdict()).toMatchObject({ verified: false, code, position: '13' });
  });

  test('a page that no longer reads', async () => {
    await writtenLog();
    const bytes = readFileSync(log.file());
    const at = bytes.indexOf('"eventId":"c4.0"');
    bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 100);
    writeFileSync(log.file(), bytes);
    expect(await verdict()).toMatchObject({ verified: false, code: 'unreadable' });
  });
});

test('an audit reads one state of the log while a writer goes on', async () => {
  const store = await log.open();
  let appended = 0;
  let done = false;
  const writing = (async () => {
    for (; !done; appended += 1) await store.append(single(`c${appended}`, 'contract-a', 40 * appended - 1, 40));
  })();
  for (let i = 0; i < 5; i += 1) {
    const before = BigInt((await store.head()).position);
    const live = await store.verify();
    if (!live.verified) throw new Error(live.problem);
    expect(BigInt(live.lastPosition)).toBeGreaterThanOrEqual(before);
    expect(live.events % 40).toBe(0);
  }
  done = true;
  await writing;
  expect(await store.verify()).toMatchObject({
    verified: true,
    events: 40 * appended,
    headHash: (await store.head()).hash,
  });
});

test('an empty log is verified', async () => {
  const store = await log.open();
  expect(await store.verify()).toEqual({
    verified: true,
    events: 0,
    streams: 0,
    lastPosition: '0',
    headHash: (await store.head()).hash,
  });
});
