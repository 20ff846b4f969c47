/**
 * What Slack accepts, in characters counted as code points. Source: docs.slack.dev/reference/block-kit (blocks,
 * elements and composition objects) and /reference/views, as read in autumn 2026.
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  text: 3000,
  header: 150,
  sectionFields: 10,
  sectionField: 2000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  identifier: 255,
  confirmTitle: 100,
  confirmText: 300,
  confirmWord: 30,
  modalWord: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputText: 3000,
  options: 100,
  checkboxes: 10,
  optionText: 75,
  optionValue: 150,
  altText: 2000,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  charts: 2,
  chartTitle: 50,
  chartSeries: 12,
  chartPoints: 20,
  chartLabel: 20,
} as const;

/**
 * Our own numbers. Slack refuses a message whose texts add up to more than some undocumented sum (9,600 passed, 11,300
 * did not: slackapi/bolt-js issues 2509 and 2867), and a view above 250 kB, which is 60,000 characters of four bytes.
 */
export const prudence = { messageText: 7800, viewText: 40_000, notification: 3000, fieldError: 300 } as const;
