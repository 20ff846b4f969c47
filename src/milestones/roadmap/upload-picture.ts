/** A picture to be put where only the bot sees it, until a message names it. */
export interface Upload {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly signal: AbortSignal;
}

/** The port to Slack's files: the file's id once a message may name it, or Slack's word for its no. Throws TryLater. */
export type UploadPicture = (
  upload: Upload,
) => Promise<{ readonly slackFileId: string } | { readonly refused: string }>;
