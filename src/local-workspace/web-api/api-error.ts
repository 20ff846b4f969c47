/** A "no" of the Web API: HTTP 200 with ok:false. */
export class ApiError extends Error {
  readonly code: string;
  readonly messages: readonly string[];
  readonly extra: Record<string, unknown>;

  constructor(code: string, messages: readonly string[] = [], extra: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.messages = messages;
    this.extra = extra;
  }

  answer(): Record<string, unknown> {
    return {
      ok: false,
      error: this.code,
      ...this.extra,
      ...(this.messages.length > 0 ? { response_metadata: { messages: this.messages } } : {}),
    };
  }
}

/** Message methods list the complaints twice: as errors, and as lines of a log. */
export const blocksError = (code: string, messages: readonly string[]): ApiError =>
  new ApiError(
    code,
    messages.map((message) => `[ERROR] ${message}`),
    messages.length > 0 ? { errors: messages } : {},
  );
