import type { EngagementResumed } from '../engagements/pausing/events.ts';
import type { Consequence, Reactions } from '../kernel/effect.ts';
import { now, priorities } from '../kernel/effect.ts';
import { sendLetter } from '../kernel/mail.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import { type FileRead, readFile } from '../kernel/slack-file.ts';
import type { MilestoneReplaced, QuestionAnswered, QuestionAsked } from '../milestones/milestone.ts';
import { materialNotice, returnedNotice, withdrawnNotice } from './client-notices.ts';
import type { MaterialEvent } from './events.ts';
import { LARGEST_IN_SLACK } from './file-rules.ts';
import { followMilestone } from './follow-milestone.ts';
import { askedLetter, reminderLetter, returnedLetter } from './letters.ts';
import { isMaterialId } from './material.ts';
import { noteDelay } from './note-delay.ts';
import { noteFileRead } from './note-file-read.ts';
import { materialAnsweredNotice, materialQuestionNotice } from './question-notices.ts';
import { reminderNotice, reminderSubject } from './reminder-notice.ts';
import { resumeMaterial } from './resume-material.ts';
import { resumeMaterials } from './resume-materials.ts';
import { callNotice, providedNotice, providedSubject } from './team-notices.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;

/** The cards that say that it is owed: its own, the day's reminder, the call. */
const owedCards = (engagementId: string, materialId: string, remindedOn: string | null): Consequence[] => [
  redraw(materialId),
  redraw(`${materialId}:call`),
  ...(remindedOn === null ? [] : [redraw(reminderSubject(engagementId, remindedOn))]),
];

type Heard = FileRead | QuestionAsked | QuestionAnswered | MilestoneReplaced | EngagementResumed;

export const reactions: Reactions<MaterialEvent | Heard> = {
  'material.requested': ({ engagementId, materialId, letterTo, batch }) => [
    tellPeople(materialNotice, { materialId }, client(engagementId), { priority: priorities.person }),
    ...(letterTo === null
      ? []
      : [
          {
            ...sendLetter(askedLetter, { engagementId, contactId: letterTo }, engagementId),
            once: `${batch}:asked:${letterTo}`,
          },
        ]),
  ],
  'material.provided': ({ engagementId, materialId, round, toRead, remindedOn }) => [
    ...owedCards(engagementId, materialId, remindedOn),
    tellPeople(providedNotice, { materialId, round: String(round) }, team, { priority: priorities.person }),
    ...toRead.map(({ fileId, slackFileId }) =>
      readFile({ engagementId, subject: materialId, fileId, slackFileId, largest: LARGEST_IN_SLACK }),
    ),
  ],
  // The milestones have moved before: their table of reactions stands before this one (src/rooms.ts).
  'material.came-late': ({ engagementId, materialId, lateFrom, lateUntil, businessDays, before }) => [
    now(noteDelay, { engagementId, materialId, lateFrom, lateUntil, businessDays, before: { ...before } }),
  ],
  'material.delay-noted': () => [],
  'material.accepted': ({ materialId, round }) => [
    redraw(materialId),
    redraw(providedSubject(materialId, round)),
  ],
  'material.returned': ({ engagementId, materialId, round, letterTo }) => [
    redraw(materialId),
    redraw(providedSubject(materialId, round)),
    tellPeople(returnedNotice, { materialId, round: String(round) }, client(engagementId), {
      priority: priorities.person,
    }),
    ...(letterTo === null
      ? []
      : [sendLetter(returnedLetter, { materialId, contactId: letterTo }, engagementId)]),
  ],
  'material.withdrawn': ({ engagementId, materialId, round, remindedOn }) => [
    ...owedCards(engagementId, materialId, remindedOn),
    redraw(providedSubject(materialId, round)),
    tellPeople(withdrawnNotice, { materialId }, client(engagementId)),
  ],
  'material.reminded': ({ engagementId, day, letterTo }) => [
    tellPeople(reminderNotice, { engagementId, day }, client(engagementId), {
      once: `${engagementId}:materials:${day}`,
    }),
    redraw(reminderSubject(engagementId, day)),
    ...(letterTo === null
      ? []
      : [
          {
            ...sendLetter(reminderLetter, { engagementId, contactId: letterTo, day }, engagementId),
            once: `${engagementId}:materials:${day}:${letterTo}`,
          },
        ]),
  ],
  'material.call-needed': ({ materialId, round }) => [
    tellPeople(callNotice, { materialId, round: String(round) }, team),
  ],
  'material.due-extended': ({ materialId }) => [redraw(materialId)],
  'file.read': ({ subject, fileId, read }) =>
    isMaterialId(subject) ? [now(noteFileRead, { materialId: subject, fileId, read })] : [],
  'material.file-noted': ({ materialId, round }) => [redraw(providedSubject(materialId, round))],
  'question.asked': ({ questionId, subject }) =>
    isMaterialId(subject) ? [tellPeople(materialQuestionNotice, { questionId }, team)] : [],
  // The card and the question's own are redrawn by the room that answers questions.
  'question.answered': ({ engagementId, questionId, subject }) =>
    isMaterialId(subject)
      ? [
          now(resumeMaterial, { materialId: subject }),
          tellPeople(materialAnsweredNotice, { questionId }, client(engagementId)),
        ]
      : [],
  'engagement.resumed': ({ engagementId, businessDays }) => [
    now(resumeMaterials, { engagementId, businessDays }),
  ],
  'milestone.replaced': ({ oldMilestoneId, newMilestoneId }) =>
    oldMilestoneId === null ? [] : [now(followMilestone, { oldMilestoneId, newMilestoneId })],
};
