import type { ClientErrorCode } from '#lib/contract/errors.ts';

/** What a handler of the demo throws where the server would answer with a failure. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
