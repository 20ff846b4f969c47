import { materialNotice, returnedNotice, withdrawnNotice } from './client-notices.ts';
import { materialAnsweredNotice, materialQuestionNotice } from './question-notices.ts';
import { reminderNotice } from './reminder-notice.ts';
import { callNotice, providedNotice } from './team-notices.ts';

/** Everything that people are told about materials. */
export const notices = [
  materialNotice,
  returnedNotice,
  withdrawnNotice,
  reminderNotice,
  providedNotice,
  callNotice,
  materialQuestionNotice,
  materialAnsweredNotice,
] as const;
