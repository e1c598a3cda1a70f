import type { EventCatalogue } from './event.js';

/** Kinds of event by the category of the streams they stand on. */
export type StreamCatalogues = Readonly<Record<string, EventCatalogue>>;

/** Names of the kinds of event of all streams of `C`, or of some of them. */
export type EventTypeIn<C extends StreamCatalogues, K extends keyof C = keyof C> = {
  [S in K]: keyof C[S] & string;
}[K];

/** A recorded event of one kind, at its current version. */
export type EventIn<C extends StreamCatalogues, T extends EventTypeIn<C>> = {
  [S in keyof C]: T extends keyof C[S] ? NonNullable<C[S][T]['envelope']> : never;
}[keyof C];

const IGNORED = 'ignored';
type Ignored = typeof IGNORED;

type KindByKind<Kinds, Answers> = { readonly [T in keyof Kinds]: Answers[T & keyof Answers] | Ignored };

/**
 * What a listener makes of every stream: `ignored` as a whole, an answer for each of its kinds of event, or one answer for
 * `every` kind but those that have their own. A new stream does not compile until every listener has answered, nor does a
 * new event of a stream that the listener reads kind by kind.
 */
export type Listening<C extends StreamCatalogues, Answers, Every = never> = {
  readonly [S in keyof C]:
    Ignored | KindByKind<C[S], Answers> | (Partial<KindByKind<C[S], Answers>> & { readonly every: Every });
};

/** Streams that a listener never listens to, or events of a stream of which it reads others. */
export function ignoring<const N extends string>(...names: readonly N[]): { readonly [K in N]: Ignored } {
  return Object.fromEntries(names.map((name) => [name, IGNORED])) as { readonly [K in N]: Ignored };
}

/** The answers by kind of event, without what is ignored. */
export function heardBy<A>(
  listening: Readonly<Record<string, Ignored | Readonly<Record<string, A | Ignored>>>>,
  catalogues: StreamCatalogues,
): ReadonlyMap<string, A> {
  const answers = Object.entries(listening).flatMap(([category, stream]) => {
    if (stream === IGNORED) return [];
    const { every = IGNORED } = stream;
    return Object.keys(catalogues[category] ?? {}).map((type) => [type, stream[type] ?? every] as const);
  });
  return new Map(answers.filter((answer): answer is [string, A] => answer[1] !== IGNORED));
}
