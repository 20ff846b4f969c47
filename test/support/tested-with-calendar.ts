/** Files about days off and absences that have no test of their own, each with the test that fails when it breaks. */
export const testedWithCalendar: Readonly<Record<string, string>> = {
  'src/calendar/span.ts': 'test/calendar/add-day-off.test.ts',
  'src/calendar/reactions.ts': 'test/calendar/spread-days.test.ts',
  'src/calendar/notices.ts': 'test/calendar/add-absence.test.ts',
  'src/calendar/uncovered.ts': 'test/calendar/add-absence.test.ts',
  'src/calendar/which-moves.ts': 'test/calendar/moved-rows.test.ts',
  'src/calendar/absences-ahead.ts': 'test/commands/engawa/away.test.ts',
  'src/calendar/days-ahead.ts': 'test/commands/engawa/days-off.test.ts',
  'src/calendar/remove-absence.ts': 'test/calendar/add-absence.test.ts',
  'src/calendar/remove-day-off.ts': 'test/calendar/add-day-off.test.ts',
  'src/milestones/calendar-reactions.ts': 'test/milestones/follow-days.test.ts',
  'src/milestones/window-moved-notice.ts': 'test/milestones/follow-days.test.ts',
  'src/billing/check/replan-check.ts': 'test/calendar/spread-days.test.ts',
  'src/digests/replan-digests.ts': 'test/calendar/spread-days.test.ts',
  'commands/engawa/calendar-lines.ts': 'test/commands/engawa/days-off.test.ts',
  'commands/engawa/save-absence.ts': 'test/commands/engawa/away.test.ts',
  'commands/engawa/save-days-off.ts': 'test/commands/engawa/days-off.test.ts',
};
