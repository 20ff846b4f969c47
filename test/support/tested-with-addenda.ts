/** Of addenda: files without a test of their own, each with the test that fails when it breaks. */
export const testedWithAddenda: Readonly<Record<string, string>> = {
  'commands/agreement/addendum-form.ts': 'test/commands/agreement/addendum.test.ts',
  'src/agreements/addenda/addendum.ts': 'test/agreements/addenda/draft-addendum.test.ts',
  'src/agreements/addenda/addendum-signed.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'src/agreements/addenda/addendum-text.ts': 'test/agreements/addenda/edit-addendum.test.ts',
  'src/agreements/addenda/card-words.ts': 'test/commands/agreement/addendum.test.ts',
  'src/agreements/addenda/in-force.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'src/agreements/addenda/in-force-text.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'src/agreements/addenda/next-version.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'src/agreements/addenda/put-addendum.ts': 'test/agreements/addenda/draft-addendum.test.ts',
  'src/agreements/addenda/reactions.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'src/agreements/addenda/say-terms.ts': 'test/commands/agreement/addendum.test.ts',
  'src/engagements/change-terms.ts': 'test/agreements/addenda/signed-addendum.test.ts',
  'commands/agreement/open-addendum.ts': 'test/commands/agreement/addendum.test.ts',
  'src/agreements/addenda/draft-for-change.ts': 'test/changes/settle-signed.test.ts',
};
