/** The part of tested-elsewhere.ts about the rhythm of reminders. */
export const testedWithNudges: Readonly<Record<string, string>> = {
  'src/materials/reminded-days.ts': 'test/materials/remind-of-material.test.ts',
  'src/reminders/comes-by-itself.ts': 'test/reminders/snooze-reminder.test.ts',
  'src/reminders/hand-over-facts.ts': 'test/reminders/hand-over.test.ts',
  'src/reminders/notices.ts': 'test/reminders/hand-over.test.ts',
  'src/reminders/reactions.ts': 'test/reminders/hand-over.test.ts',
  'src/reminders/reader-of.ts': 'test/reminders/snooze-reminder.test.ts',
  'src/reminders/remind-again.ts': 'test/reminders/snooze-reminder.test.ts',
  'src/reminders/returns-since.ts': 'test/reminders/snooze-reminder.test.ts',
};
