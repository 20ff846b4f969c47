/** Why the embedded server was not started: for callers that react, as people read the message. */
export type EmbeddedReason =
  | 'in-use'
  | 'unreachable'
  | 'foreign-files'
  | 'password-lost'
  | 'no-account'
  | 'unsupported'
  | 'failed';

/** The embedded PostgreSQL can't run as things are. The message names what is in the way, and the fix. */
export class EmbeddedPostgresRefused extends Error {
  override readonly name = 'EmbeddedPostgresRefused';
  readonly reason: EmbeddedReason;

  constructor(reason: EmbeddedReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
