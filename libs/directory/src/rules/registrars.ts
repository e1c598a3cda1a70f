import type { Role } from '@clausier/kernel';

/** Who registers suppliers and tells what changed: whoever enters for the buyer, or keeps its conventions and tenders. */
export const REGISTRARS: readonly Role[] = ['essHead', 'essOfficer', 'fileManager', 'procurementOffice'];
