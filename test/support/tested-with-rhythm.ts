/** The part of tested-elsewhere.ts about where, how often and in which language a client is written to. */
export const testedWithRhythm: Readonly<Record<string, string>> = {
  'commands/project/rhythm-fields.ts': 'test/commands/project/settings.test.ts',
  'commands/project/rhythm.ts': 'test/commands/project/settings.test.ts',
  'src/adapters/slack/route-in-receipt.ts': 'test/adapters/slack/post-by-choice.test.ts',
  'src/engagements/rhythm/mail-again.ts': 'test/engagements/rhythm/fall-back.test.ts',
  'src/engagements/rhythm/notices.ts': 'test/engagements/rhythm/change-rhythm.test.ts',
  'src/engagements/rhythm/present-rhythm.ts': 'test/engagements/rhythm/change-rhythm.test.ts',
  'src/engagements/rhythm/reactions.ts': 'test/engagements/rhythm/fall-back.test.ts',
  'src/kernel/audience.ts': 'test/kernel/notice.test.ts',
  'src/kernel/cards-before.ts': 'test/engagements/rhythm/change-rhythm.test.ts',
  'src/kernel/elsewhere.ts': 'test/engagements/rhythm/fall-back.test.ts',
  'src/pages/status-page/digests-part.ts': 'test/adapters/status-page/digests-told.test.ts',
};
