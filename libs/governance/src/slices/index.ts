import type { AnySlice } from '@clausier/kernel';
import { endConvention } from './end-convention/index.js';
import { recordFollowUp } from './record-follow-up.js';
import { recordMandate } from './record-mandate/index.js';
import { recordNotificationSent } from './record-notification-sent.js';
import { recordPointZero } from './record-point-zero/index.js';
import { recordSourceFigure } from './record-source-figure/index.js';
import { signConvention } from './sign-convention/index.js';

/** Every command of governance. */
export const slices: readonly AnySlice[] = [
  recordMandate,
  recordSourceFigure,
  recordPointZero,
  signConvention,
  endConvention,
  recordFollowUp,
  recordNotificationSent,
];
