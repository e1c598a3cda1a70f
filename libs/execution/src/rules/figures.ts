/** Hours as refusals write them, in French. */
export { exactHours as hours } from '@clausier/rulebook';
