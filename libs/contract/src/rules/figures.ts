/** Figures as refusals write them, in French. */
export { exactEuros as euros, exactHours as hours } from '@clausier/rulebook';
