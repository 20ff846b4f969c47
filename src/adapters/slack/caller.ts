/** Who acts, as Slack says it: the person's own team, not the install's. */
export interface Caller {
  readonly slackUserId: string;
  readonly slackTeamId: string;
  /** A name that came with the request, used when the directory does not know better. */
  readonly name: string | undefined;
  readonly channelId: string | null;
  /** The message on which a button was pressed. */
  readonly messageTs?: string;
}
