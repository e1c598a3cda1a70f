import type { AnySlice } from '@clausier/kernel';
import { amendConvention } from './amend-convention.js';
import { amendMandate } from './amend-mandate.js';
import { endConvention } from './end-convention.js';
import { recordFollowUp } from './record-follow-up.js';
import { recordMandate } from './record-mandate.js';
import { recordNotificationSent } from './record-notification-sent.js';
import { recordPointZero } from './record-point-zero.js';
import { recordSourceFigure } from './record-source-figure.js';
import { signConvention } from './sign-convention.js';

/** Every command of governance. */
export const slices: readonly AnySlice[] = [
  recordMandate,
  amendMandate,
  recordSourceFigure,
  recordPointZero,
  signConvention,
  amendConvention,
  endConvention,
  recordFollowUp,
  recordNotificationSent,
];
