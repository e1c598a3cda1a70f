import { expect, test } from '@jest/globals';
import { ignoring } from '@clausier/kernel';
import type { Folds, SomeFolds } from './read-model.js';

/** The compiler is the judge: each `@ts-expect-error` marks a line that must not build. */
const mandateAnd = ignoring('buyer', 'supplier', 'canteen', 'convention', 'followUp', 'programmingReview');
const works = ignoring('directorateProgramme', 'operation', 'contract', 'participant', 'hours', 'supply');
const others = { ...mandateAnd, ...works, ...ignoring('localEvaluation', 'centralEvaluation') };

test('a read model answers for every stream, with one word where it never listens', () => {
  const folds: Folds = { ...others, mandate: 'ignored' };
  // @ts-expect-error nothing is said of mandates
  const silent: Folds = { ...others };
  // @ts-expect-error there is no such stream
  const unknown: Folds = { ...others, mandate: 'ignored', tender: 'ignored' };
  expect([folds, silent, unknown]).toHaveLength(3);
});

test('a read model that reads a part of a stream answers for each of its events', () => {
  const read = {
    MandateRecorded: () => undefined,
    MandateAmended: () => undefined,
    SourceFigureRecorded: () => undefined,
  };
  const folds: Folds = { ...others, mandate: { ...read, ...ignoring('PointZeroRecorded') } };
  // @ts-expect-error nothing is said of PointZeroRecorded
  const silent: Folds = { ...others, mandate: read };
  expect([folds, silent]).toHaveLength(2);
});

test('a file of folds handles events of its own stream only, each with its own data', () => {
  const folds = {
    MandateRecorded: ({ data }, sql) => sql.run(data.officialName),
    // @ts-expect-error a mandate knows no lots
    SourceFigureRecorded: ({ data }, sql) => sql.run(data.lot),
    // @ts-expect-error an event of the stream of contracts
    LotAwarded: () => undefined,
  } satisfies SomeFolds<'mandate'>;
  expect(Object.keys(folds)).toHaveLength(3);
});
