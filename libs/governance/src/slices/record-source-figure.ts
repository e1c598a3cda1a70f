import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { FIGURE_BASES, FIGURE_UNITS, mandateEvents } from '../events/mandate.js';
import { mandate } from '../model/mandate.js';
import { beforeVote } from '../rules/after-vote.js';

/** A second reading of the same figure replaces the first, which stays in the log. */
export const recordSourceFigure = slicesOf(mandate)({
  name: 'RecordSourceFigure',
  summary: 'Consigner un chiffre tel qu’un document source l’énonce, avec son unité et sa base.',
  body: {
    figure: f.openCode(),
    value: f.count(),
    unit: f.code(FIGURE_UNITS),
    basis: f.code(FIGURE_BASES),
    /** What the source says, as it could be published. */
    text: f.publicReason(),
  },
  permission: { roles: ['operator', 'essOfficer'] },
  decide(state, command) {
    const { on: _, ...figure } = command.data;
    const known = state.sourceFigures.find((one) => one.figure === figure.figure);
    const keys = ['value', 'unit', 'basis', 'text'] as const;
    if (known && keys.every((key) => known[key] === figure[key])) return unchanged;
    return beforeVote(state, command) ?? accept(mandateEvents.SourceFigureRecorded(figure));
  },
});
