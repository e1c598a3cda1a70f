import { entityId, isEntityId } from '@clausier/kernel';

export interface ReviewId {
  readonly buyer: string;
  readonly year: number;
}
export interface ProgrammeId extends ReviewId {
  readonly directorate: string;
}

const YEAR = /^(199\d|20\d\d)$/;

/** `<buyer>.<year>.<directorate>`: a directorate's programme. */
export function programmeId({ buyer, year, directorate }: ProgrammeId): string {
  return entityId(buyer, String(year), directorate);
}

export function parseReviewId(id: string): ReviewId | undefined {
  const [buyer, year, ...rest] = id.split('.');
  if (!isEntityId(id) || buyer === undefined || year === undefined || rest.length > 0) return undefined;
  return YEAR.test(year) ? { buyer, year: Number(year) } : undefined;
}

export function parseProgrammeId(id: string): ProgrammeId | undefined {
  const [buyer, year, directorate, ...rest] = id.split('.');
  if (directorate === undefined || rest.length > 0) return undefined;
  const review = parseReviewId(`${buyer}.${year}`);
  return review && isEntityId(id) ? { ...review, directorate } : undefined;
}

/** Part of a programme's id that names its review. */
export function reviewOf(programme: string): string {
  return programme.split('.').slice(0, 2).join('.');
}

/** First part of the id of a review or programme. */
export function buyerOf(id: string): string {
  return id.split('.')[0] ?? id;
}
