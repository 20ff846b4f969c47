/** Said in Stripe's words. `isValidation`: before anything is carried out, so it is not kept under the key. */
export class Refused extends Error {
  readonly status: number;
  readonly isValidation: boolean;
  readonly code: string | undefined;
  readonly param: string | undefined;
  constructor(
    message: string,
    more: { status?: number; isValidation?: boolean; code?: string; param?: string } = {},
  ) {
    super(message);
    this.status = more.status ?? 400;
    this.isValidation = more.isValidation ?? false;
    this.code = more.code;
    this.param = more.param;
  }
}

export const missing = (what: string, id: string, param: string): Refused =>
  new Refused(`No such ${what}: '${id}'`, { status: 404, code: 'resource_missing', param });

export const errorBody = ({ message, status, code, param }: Refused) => ({
  error: {
    type: status === 402 ? 'card_error' : 'invalid_request_error',
    message,
    ...(code !== undefined && { code }),
    ...(param !== undefined && { param }),
  },
});
