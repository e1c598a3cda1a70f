import { instantMs, parseStream, type EventEnvelope, type LocalDate } from '@clausier/kernel';
import { addDays, startOfLocalDay, type ZoneName } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import type { SomeFolds } from '../model/read-model.js';
import { change, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

const DEFAULT_ZONE: ZoneName = 'Europe/Paris';

/** Dated rights, in the zone of the buyer. */
export const buyerFolds = {
  BuyerRegistered: ({ stream, data }, sql) =>
    put(sql, 'grants_buyer', { buyer: parseStream(stream).id }, { zone: data.zone }),
  RoleGranted: (event, sql) => {
    const { id: buyer } = parseStream(event.stream);
    const { grant, until, ...right } = event.data;
    const zone = zoneOf(sql, buyer);
    const from_ms = startOf(event.effectiveOn, zone);
    put(sql, 'grants_right', { buyer, grant_ref: grant }, { ...right, from_ms, until_ms: until && endOf(until, zone) });
  },
  /** The right holds until the day before the one it is revoked on. */
  RoleRevoked: (event, sql) => {
    const { id: buyer } = parseStream(event.stream);
    const { grant } = event.data;
    const revoked = startOf(event.effectiveOn, zoneOf(sql, buyer));
    const right = sql.get<{ until_ms: number | null }>(
      'SELECT until_ms FROM grants_right WHERE buyer = ? AND grant_ref = ?',
      buyer,
      grant,
    );
    change(
      sql,
      'grants_right',
      { buyer, grant_ref: grant },
      { until_ms: Math.min(revoked, right?.until_ms ?? revoked) },
    );
  },
} satisfies SomeFolds<'buyer'>;

/** Days in which a convention gives a facilitator access. */
export const conventionFolds = {
  ConventionSigned: (event, sql) => {
    const { buyer, body, until } = event.data;
    const zone = zoneOf(sql, buyer);
    const days = { from_ms: startOf(event.effectiveOn, zone), ...endOfConvention(until, zone) };
    put(sql, 'grants_convention', conventionOf(event), { buyer, body, zone, ...days });
  },
  ConventionAmended: (event, sql) => {
    const { convention } = conventionOf(event);
    const known = sql.get<{ zone: ZoneName }>('SELECT zone FROM grants_convention WHERE convention = ?', convention);
    const zone = known?.zone ?? DEFAULT_ZONE;
    const { from, until } = event.data;
    const open = { until_ms: null, read_until_ms: null };
    const days = { from_ms: startOf(from, zone), ...open, ...endOfConvention(until, zone) };
    change(sql, 'grants_convention', { convention }, days);
  },
  /** Effective on the last day in force. */
  ConventionEnded: (event, sql) => {
    const { convention } = conventionOf(event);
    const known = sql.get<{ zone: ZoneName }>('SELECT zone FROM grants_convention WHERE convention = ?', convention);
    change(sql, 'grants_convention', { convention }, endOfConvention(event.effectiveOn, known?.zone ?? DEFAULT_ZONE));
  },
} satisfies SomeFolds<'convention'>;

function conventionOf({ stream }: EventEnvelope): { convention: string } {
  return { convention: parseStream(stream).id };
}

/** A facilitator still reads and finishes what was begun before the end (R12), for the days of the rule book. */
function endOfConvention(lastDay: LocalDate | undefined, zone: ZoneName) {
  if (lastDay === undefined) return {};
  const tail = ruleBook.at(lastDay).value('convention.wayOut');
  return { until_ms: endOf(lastDay, zone), read_until_ms: endOf(addDays(lastDay, tail), zone) };
}

function zoneOf(sql: Sql, buyer: string): ZoneName {
  return sql.get<{ zone: ZoneName }>('SELECT zone FROM grants_buyer WHERE buyer = ?', buyer)?.zone ?? DEFAULT_ZONE;
}

function startOf(day: LocalDate, zone: ZoneName): number {
  return instantMs(startOfLocalDay(day, zone));
}

function endOf(day: LocalDate, zone: ZoneName): number {
  return startOf(addDays(day, 1), zone);
}
